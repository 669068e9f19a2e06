//! The limits of a document that are checked before it is validated.

use super::error::{ApiError, Code};
use super::grammar::Mistake;
use crate::limits::{FIXED, Limits};
use apollo_compiler::Node;
use apollo_compiler::ast::{
    Argument, Definition, Directive, Document, FragmentDefinition, OperationDefinition, Selection, Value,
};
use apollo_compiler::collections::HashMap;
use apollo_parser::{Lexer, Token, TokenKind};

/// What a text consists of, beside blanks, commas and comments.
pub(super) struct Scanned<'t> {
    pub(super) tokens: Vec<Token<'t>>,
    /// The first that is none.
    pub(super) mistake: Option<Mistake>,
}

/// Looks at the text's tokens: how many, how deeply bracketed, how many directives. In a single pass, whatever the text.
pub(super) fn scan<'t>(text: &'t str, limits: &Limits) -> Result<Scanned<'t>, ApiError> {
    if text.len() > limits.document_bytes {
        return Err(exceeded("documentBytes", limits.document_bytes, "is longer than", "bytes"));
    }
    let mut scanned = Scanned { tokens: Vec::new(), mistake: None };
    let (mut tokens, mut depth, mut directives) = (0, 0_usize, 0);
    for token in Lexer::new(text) {
        let token = match token {
            Ok(token) => token,
            Err(error) => {
                scanned.mistake.get_or_insert_with(|| Mistake::lexical(&error));
                continue;
            }
        };
        tokens += 1;
        match token.kind() {
            TokenKind::LCurly | TokenKind::LBracket | TokenKind::LParen => depth += 1,
            TokenKind::RCurly | TokenKind::RBracket | TokenKind::RParen => depth = depth.saturating_sub(1),
            TokenKind::At => directives += 1,
            _ => {}
        }
        if depth > FIXED.nesting {
            return Err(exceeded("nesting", FIXED.nesting, "nests its brackets deeper than", "levels"));
        }
        if tokens > limits.document_tokens {
            return Err(exceeded("documentTokens", limits.document_tokens, "has more than", "tokens"));
        }
        if directives > limits.directives {
            return Err(exceeded("directives", limits.directives, "has more than", "directives"));
        }
        let blank = [TokenKind::Whitespace, TokenKind::Comment, TokenKind::Comma, TokenKind::Eof];
        if !blank.contains(&token.kind()) {
            scanned.tokens.push(token);
        }
    }
    if scanned.tokens.is_empty() && scanned.mistake.is_none() {
        let message = "The document is empty. Ask something, such as `{ __typename }`.";
        return Err(ApiError::new(Code::ParseFailed, message));
    }
    Ok(scanned)
}

/// Counts aliases, and for each operation the fields and their depth with fragments followed. Gives the fields and fragments of
/// all operations, each counted as often as it is used. A fragment is
/// counted once, however often it is spread, so that the time is that of reading the document.
pub(super) fn measure(document: &Document, limits: &Limits) -> Result<u64, ApiError> {
    let fragments = document.definitions.iter().filter_map(|definition| match definition {
        Definition::FragmentDefinition(fragment) => Some((fragment.name.as_str(), &**fragment)),
        _ => None,
    });
    let fragments: HashMap<&str, &FragmentDefinition> = fragments.collect();
    let mut walk =
        Walk { fragments: &fragments, known: HashMap::default(), aliases: 0, visits: 0, values: 0, limits };
    // Fragments first, so that each one's aliases count whether it is used or not.
    for definition in &document.definitions {
        match definition {
            Definition::FragmentDefinition(fragment) => {
                walk.fragment(&fragment.name, 0)?;
            }
            Definition::OperationDefinition(operation) => walk.operation(operation)?,
            _ => {}
        }
    }
    Ok(walk.visits)
}

fn exceeded(limit: &'static str, allowed: usize, verb: &str, unit: &str) -> ApiError {
    ApiError::too_complex(limit, allowed as u64, format!("The document {verb} {allowed} {unit}."))
}

/// What is below a selection set.
#[derive(Clone, Copy, Default)]
struct Extent {
    /// All fields.
    fields: u64,
    /// All fields and fragments, which validation visits anew for each operation.
    visits: u64,
    /// All values of arguments, likewise.
    values: u64,
    /// Those at the top.
    top: u64,
    depth: usize,
}

struct Walk<'d> {
    fragments: &'d HashMap<&'d str, &'d FragmentDefinition>,
    /// `None`: being walked, which a fragment that spreads itself finds; validation reports it.
    known: HashMap<&'d str, Option<Extent>>,
    aliases: usize,
    /// Of all operations so far.
    visits: u64,
    /// Of all operations so far.
    values: u64,
    limits: &'d Limits,
}

impl<'d> Walk<'d> {
    fn operation(&mut self, operation: &'d OperationDefinition) -> Result<(), ApiError> {
        let extent = self.set(&operation.selection_set, 0)?;
        self.check(extent)?;
        self.visits = self.visits.saturating_add(extent.visits);
        let allowed = self.limits.document_fields as u64;
        if self.visits > allowed {
            let message = format!(
                "The document has more than {allowed} fields and fragments, counted each time they are used."
            );
            return Err(ApiError::too_complex("documentFields", allowed, message));
        }
        self.values = self.values.saturating_add(extent.values);
        let allowed = self.limits.document_tokens as u64;
        if self.values > allowed {
            let message = format!(
                "The document has more than {allowed} values, those of a fragment counted each time it is spread."
            );
            return Err(ApiError::too_complex("documentTokens", allowed, message));
        }
        let allowed = self.limits.root_fields;
        if extent.top > allowed as u64 {
            let message =
                format!("The operation asks for {} fields of the root, more than {allowed}.", extent.top);
            return Err(ApiError::too_complex("rootFields", allowed as u64, message));
        }
        Ok(())
    }

    fn check(&self, extent: Extent) -> Result<(), ApiError> {
        let allowed = self.limits.fields as u64;
        if extent.fields > allowed {
            let message = format!(
                "The operation asks for more than {allowed} fields, those of a fragment counted each time it is spread."
            );
            return Err(ApiError::too_complex("fields", allowed, message));
        }
        if extent.depth > self.limits.depth {
            let allowed = self.limits.depth;
            let message = format!("The operation nests its fields deeper than {allowed} levels.");
            return Err(ApiError::too_complex("depth", allowed as u64, message));
        }
        Ok(())
    }

    fn fragment(&mut self, name: &'d str, spreads: usize) -> Result<Extent, ApiError> {
        if let Some(known) = self.known.get(name) {
            return Ok(known.unwrap_or_default());
        }
        // An unknown fragment is validation's to report.
        let Some(fragment) = self.fragments.get(name) else {
            return Ok(Extent::default());
        };
        self.known.insert(name, None);
        let mut extent = self.set(&fragment.selection_set, spreads + 1)?;
        extent.values = extent.values.saturating_add(in_directives(&fragment.directives));
        self.check(extent)?;
        self.known.insert(name, Some(extent));
        Ok(extent)
    }

    fn set(&mut self, selections: &'d [Selection], spreads: usize) -> Result<Extent, ApiError> {
        if spreads > FIXED.spreads {
            let allowed = FIXED.spreads;
            let message = format!("Fragments spread each other deeper than {allowed} levels.");
            return Err(ApiError::too_complex("spreads", allowed as u64, message));
        }
        let mut sum = Extent::default();
        for selection in selections {
            let below = match selection {
                Selection::Field(field) => {
                    if field.alias.is_some() {
                        self.aliases += 1;
                        if self.aliases > self.limits.aliases {
                            return Err(exceeded("aliases", self.limits.aliases, "has more than", "aliases"));
                        }
                    }
                    let below = self.set(field.selection_set.as_deref().unwrap_or_default(), spreads)?;
                    Extent {
                        fields: below.fields.saturating_add(1),
                        values: below.values.saturating_add(in_arguments(&field.arguments)),
                        top: 1,
                        depth: below.depth + 1,
                        ..below
                    }
                }
                Selection::InlineFragment(inline) => self.set(&inline.selection_set, spreads)?,
                Selection::FragmentSpread(spread) => self.fragment(&spread.fragment_name, spreads)?,
            };
            sum.fields = sum.fields.saturating_add(below.fields);
            sum.visits = sum.visits.saturating_add(below.visits).saturating_add(1);
            let directives = match selection {
                Selection::Field(field) => &field.directives,
                Selection::InlineFragment(inline) => &inline.directives,
                Selection::FragmentSpread(spread) => &spread.directives,
            };
            sum.values = sum.values.saturating_add(below.values).saturating_add(in_directives(directives));
            sum.top = sum.top.saturating_add(below.top);
            sum.depth = sum.depth.max(below.depth);
        }
        Ok(sum)
    }
}

/// How many values a document writes there.
fn in_directives(directives: &[Node<Directive>]) -> u64 {
    directives.iter().map(|directive| in_arguments(&directive.arguments)).sum()
}

fn in_arguments(arguments: &[Node<Argument>]) -> u64 {
    arguments.iter().map(|argument| in_value(&argument.value)).sum()
}

fn in_value(value: &Value) -> u64 {
    1 + match value {
        Value::List(items) => items.iter().map(|item| in_value(item)).sum(),
        Value::Object(members) => members.iter().map(|(_, value)| in_value(value)).sum(),
        _ => 0,
    }
}
