/// The slug of a title: lower case, every run of other characters than letters and digits one hyphen.
///
/// ```
/// use career_graph::model::slug_of;
/// assert_eq!(slug_of("Police and Sheriff's Patrol Officers"), "police-and-sheriff-s-patrol-officers");
/// ```
pub fn slug_of(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    for c in title.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}
