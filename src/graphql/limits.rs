use async_graphql::SimpleObject;
use macro_rules_attribute::apply;

use crate::limits::{self, with_limits};
use crate::output;

macro_rules! object {
    (
        $(group $group:ident {
            $($(#[doc = $doc:literal])+ $name:ident: $ty:ident = $default:literal in $least:literal..=$greatest:literal;)+
        })+
        fixed { $($(#[doc = $fixed_doc:literal])+ $fixed:ident: $fixed_ty:ident = $value:literal;)+ }
    ) => {
        /// What a request may ask for, and what the server gives it. A request beyond a limit is refused with a message that
        /// names it; where the document is at fault, the code is `QUERY_TOO_COMPLEX` (`TIMEOUT` where it took too long) and
        /// `extensions.limit` and `extensions.allowed` name the limit as here.
        #[apply(output)]
        #[derive(SimpleObject)]
        pub(crate) struct Limits {
            $($($(#[doc = $doc])+ $name: $ty,)+)+
            $($(#[doc = $fixed_doc])+ $fixed: $fixed_ty,)+
        }

        impl From<&limits::Limits> for Limits {
            fn from(limits: &limits::Limits) -> Self {
                Limits { $($($name: limits.$name,)+)+ $($fixed: limits::FIXED.$fixed,)+ }
            }
        }
    };
}
with_limits!(object);
