import { useTitle } from '../../app/title';

/** Not built yet. */
export default function RoleView({ slug }: { readonly slug: string }) {
  useTitle('Role');
  return (
    <div className="wrap stand-alone">
      <h1>Role {slug}</h1>
    </div>
  );
}
