//! The paths that a source file names, read from its tokens. Comments and texts are none.

use std::str::FromStr as _;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path as it is written, made whole: `super` and braces are resolved.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    /// The line where it begins.
    pub(super) line: usize,
    /// Its segments: from the root of the crate where `in_crate`, from the name of a crate otherwise.
    pub(super) segments: Vec<String>,
    /// Whether it names something of this crate.
    pub(super) in_crate: bool,
}

/// Every path in a file that stands in this module.
pub(super) fn uses(module: &[&str], text: &str) -> Result<Vec<Use>, String> {
    let tokens = TokenStream::from_str(text).map_err(|e| e.to_string())?;
    let mut found = Vec::new();
    let module: Vec<String> = module.iter().map(|name| (*name).to_owned()).collect();
    walk(tokens, &module, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, module: &[String], found: &mut Vec<Use>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let TokenTree::Group(group) = token {
            match inner_module(&tokens[..at]) {
                Some(name) if group.delimiter() == Delimiter::Brace => {
                    walk(group.stream(), &[module, &[name]].concat(), found);
                }
                _ => walk(group.stream(), module, found),
            }
            at += 1;
        } else if starts_path(&tokens, at) {
            let mut tree = Tree { module, found };
            at = tree.path(&tokens, at, &[]);
        } else {
            at += 1;
        }
    }
}

/// The name of a module whose braces come next.
fn inner_module(before: &[TokenTree]) -> Option<String> {
    let [.., keyword, TokenTree::Ident(name)] = before else {
        return None;
    };
    is_ident(keyword, "mod").then(|| name.to_string())
}

fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')
}

/// Whether a path starts here: a name with `::` after it, or whatever follows `use`.
fn starts_path(tokens: &[TokenTree], at: usize) -> bool {
    if !matches!(tokens[at], TokenTree::Ident(_)) {
        return false;
    }
    let imported = at > 0 && (is_ident(&tokens[at - 1], "use") || is_extern_crate(&tokens[..at]));
    imported || is_separator(tokens, at + 1)
}

fn is_extern_crate(before: &[TokenTree]) -> bool {
    matches!(before, [.., a, b] if is_ident(a, "extern") && is_ident(b, "crate"))
}

/// A path, or a tree of them in braces.
struct Tree<'t> {
    module: &'t [String],
    found: &'t mut Vec<Use>,
}

impl Tree<'_> {
    /// Reads the path at `at`, which continues `prefix`, and gives the place after it.
    fn path(&mut self, tokens: &[TokenTree], mut at: usize, prefix: &[String]) -> usize {
        let line = tokens[at].span().start().line;
        let mut segments = prefix.to_vec();
        loop {
            match tokens.get(at) {
                Some(TokenTree::Ident(name)) => segments.push(name.to_string()),
                Some(TokenTree::Punct(star)) if star.as_char() == '*' => segments.push("*".to_owned()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.branches(group.stream(), &segments);
                    return at + 1;
                }
                _ => break,
            }
            at += 1;
            if !is_separator(tokens, at) {
                break;
            }
            at += 2;
        }
        self.add(line, &segments);
        at
    }

    fn branches(&mut self, stream: TokenStream, prefix: &[String]) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        for branch in tokens.split(|token| is_punct(Some(token), ',')) {
            if !branch.is_empty() {
                self.path(branch, 0, prefix);
            }
        }
    }

    fn add(&mut self, line: usize, segments: &[String]) {
        let (mut base, mut rest) = (self.module.to_vec(), segments);
        let mut in_crate = true;
        match rest.first().map(String::as_str) {
            Some("crate") => {
                base.clear();
                rest = &rest[1..];
            }
            // The program and the tests know the crate by its name; within the crate it may be that of a module.
            Some("career_graph") if base.is_empty() => rest = &rest[1..],
            Some("self" | "super") => {
                while let Some(first @ ("self" | "super")) = rest.first().map(String::as_str) {
                    if first == "super" {
                        base.pop();
                    }
                    rest = &rest[1..];
                }
            }
            _ => {
                base.clear();
                in_crate = false;
            }
        }
        base.extend(rest.iter().cloned());
        self.found.push(Use { line, segments: base, in_crate });
    }
}
