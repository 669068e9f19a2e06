//! The grammar of documents that are executed, to the letter. The parser lets some mistakes pass, such as `{ }` and
//! `field(name name: 1)`; what it says of the others is about its tokens.

use apollo_parser::{Error, Token, TokenKind};

/// What is wrong with a text, and where: an offset in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) message: String,
    pub(super) offset: usize,
}

impl Mistake {
    /// What the lexer stumbled over.
    pub(super) fn lexical(error: &Error) -> Self {
        let message = match error.message() {
            "unexpected end of data while lexing string value" | "unterminated string value" => {
                "a text has no end: its closing quote is missing".to_owned()
            }
            "unexpected line terminator" => {
                "a text in quotes must end on its line; write \\n, or the text in three quotes".to_owned()
            }
            "unexpected escaped character" => {
                "a text has a backslash that begins no escape; write two for a backslash".to_owned()
            }
            "Unterminated spread operator" => "a spread has three points".to_owned(),
            r#"Unexpected character "'""# => "texts stand in double quotes".to_owned(),
            other => match other.strip_prefix("Unexpected character \"").and_then(|rest| rest.chars().next())
            {
                Some(letter) if letter.is_alphanumeric() => {
                    format!("unexpected `{letter}`: names have the letters a to z, digits and underscores")
                }
                Some(sign) if sign.is_ascii_graphic() => format!("unexpected `{sign}`"),
                // It may not be seen.
                Some(sign) => format!("unexpected character U+{:04X}", u32::from(sign)),
                None => other.to_lowercase(),
            },
        };
        Mistake { message, offset: error.index() }
    }
}

/// Checks a document without its blanks, commas and comments. `end` is its length in bytes. From a definition of types on
/// nothing is checked: such a document is refused anyway.
pub(super) fn check(tokens: &[Token<'_>], end: usize) -> Result<(), Mistake> {
    let mut reader = Reader { tokens, at: 0, end };
    loop {
        if !reader.definition()? || reader.at == tokens.len() {
            return Ok(());
        }
    }
}

struct Reader<'t, 's> {
    tokens: &'t [Token<'s>],
    at: usize,
    end: usize,
}

type Read = Result<(), Mistake>;

/// Whether variables may stand in a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Variables {
    Allowed,
    Forbidden,
}

impl Reader<'_, '_> {
    /// Whether to go on.
    fn definition(&mut self) -> Result<bool, Mistake> {
        let described = self.take(TokenKind::StringValue);
        match (self.kind(), self.word()) {
            (Some(TokenKind::LCurly), _) if described => {
                return Err(self.mistake("`query` after the description"));
            }
            (Some(TokenKind::LCurly), _) => self.selections()?,
            (_, "query" | "mutation" | "subscription") => {
                self.at += 1;
                self.take(TokenKind::Name);
                if self.kind() == Some(TokenKind::LParen) {
                    self.variables()?;
                }
                self.directives(Variables::Allowed)?;
                self.selections()?;
            }
            (_, "fragment") => {
                self.at += 1;
                if self.word() == "on" {
                    return Err(self.mistake("the fragment's name, which must not be `on`"));
                }
                self.name("the fragment's name")?;
                if self.word() != "on" {
                    return Err(self.mistake("`on` and the fragment's type"));
                }
                self.at += 1;
                self.name("the fragment's type")?;
                self.directives(Variables::Allowed)?;
                self.selections()?;
            }
            (
                _,
                "schema" | "scalar" | "type" | "interface" | "union" | "enum" | "input" | "directive"
                | "extend",
            ) => return Ok(false),
            _ => {
                return Err(self.mistake("an operation, such as `{ ... }` or `query { ... }`, or a fragment"));
            }
        }
        Ok(true)
    }

    fn selections(&mut self) -> Read {
        self.expect(TokenKind::LCurly, "`{` and the fields that are wanted")?;
        if self.kind() == Some(TokenKind::RCurly) {
            return Err(self.mistake("a field"));
        }
        while !self.take(TokenKind::RCurly) {
            self.selection()?;
        }
        Ok(())
    }

    fn selection(&mut self) -> Read {
        if self.take(TokenKind::Spread) {
            match (self.kind(), self.word()) {
                (_, "on") => {
                    self.at += 1;
                    self.name("the type of the condition")?;
                }
                (Some(TokenKind::Name), _) => {
                    self.at += 1;
                    return self.directives(Variables::Allowed);
                }
                (Some(TokenKind::At | TokenKind::LCurly), _) => {}
                _ => return Err(self.mistake("a fragment's name, `on` and a type, or `{`")),
            }
            self.directives(Variables::Allowed)?;
            return self.selections();
        }
        self.name("`}` or a field")?;
        if self.take(TokenKind::Colon) {
            self.name("the field after its alias")?;
        }
        if self.kind() == Some(TokenKind::LParen) {
            self.arguments(Variables::Allowed)?;
        }
        self.directives(Variables::Allowed)?;
        if self.kind() == Some(TokenKind::LCurly) { self.selections() } else { Ok(()) }
    }

    fn arguments(&mut self, variables: Variables) -> Read {
        self.at += 1;
        self.member("an argument", variables)?;
        while !self.take(TokenKind::RParen) {
            self.member("`)` or an argument", variables)?;
        }
        Ok(())
    }

    /// An argument or a member of an object.
    fn member(&mut self, expected: &str, variables: Variables) -> Read {
        self.name(expected)?;
        self.expect(TokenKind::Colon, "`:` and a value")?;
        self.value(variables)
    }

    fn directives(&mut self, variables: Variables) -> Read {
        while self.take(TokenKind::At) {
            self.name("the directive's name")?;
            if self.kind() == Some(TokenKind::LParen) {
                self.arguments(variables)?;
            }
        }
        Ok(())
    }

    fn variables(&mut self) -> Read {
        self.at += 1;
        self.variable("a variable, such as `$first: Int`")?;
        while !self.take(TokenKind::RParen) {
            self.variable("`)` or a variable, such as `$first: Int`")?;
        }
        Ok(())
    }

    fn variable(&mut self, expected: &str) -> Read {
        self.take(TokenKind::StringValue);
        self.expect(TokenKind::Dollar, expected)?;
        self.name("the variable's name")?;
        self.expect(TokenKind::Colon, "`:` and the variable's type")?;
        self.ty()?;
        if self.take(TokenKind::Eq) {
            self.value(Variables::Forbidden)?;
        }
        self.directives(Variables::Forbidden)
    }

    fn ty(&mut self) -> Read {
        if self.take(TokenKind::LBracket) {
            self.ty()?;
            self.expect(TokenKind::RBracket, "`]`")?;
        } else {
            self.name("a type")?;
        }
        self.take(TokenKind::Bang);
        Ok(())
    }

    fn value(&mut self, variables: Variables) -> Read {
        match self.kind() {
            Some(TokenKind::Dollar) if variables == Variables::Forbidden => {
                return Err(
                    self.mistake("a value without variables, which a default and its directives must be")
                );
            }
            Some(TokenKind::Dollar) => {
                self.at += 1;
                self.name("the variable's name")?;
            }
            Some(TokenKind::Int | TokenKind::Float | TokenKind::StringValue | TokenKind::Name) => {
                self.at += 1;
            }
            Some(TokenKind::LBracket) => {
                self.at += 1;
                while !self.take(TokenKind::RBracket) {
                    self.value(variables)?;
                }
            }
            Some(TokenKind::LCurly) => {
                self.at += 1;
                while !self.take(TokenKind::RCurly) {
                    self.member("`}` or a member of the object", variables)?;
                }
            }
            _ => return Err(self.mistake("a value")),
        }
        Ok(())
    }

    fn kind(&self) -> Option<TokenKind> {
        self.tokens.get(self.at).map(Token::kind)
    }

    /// The name that comes next, or nothing.
    fn word(&self) -> &str {
        self.tokens.get(self.at).filter(|token| token.kind() == TokenKind::Name).map_or("", Token::data)
    }

    fn take(&mut self, kind: TokenKind) -> bool {
        let takes = self.kind() == Some(kind);
        self.at += usize::from(takes);
        takes
    }

    fn name(&mut self, expected: &str) -> Read {
        self.expect(TokenKind::Name, expected)
    }

    fn expect(&mut self, kind: TokenKind, expected: &str) -> Read {
        if self.take(kind) { Ok(()) } else { Err(self.mistake(expected)) }
    }

    fn mistake(&self, expected: &str) -> Mistake {
        match self.tokens.get(self.at) {
            Some(token) => {
                let found: String = token.data().chars().take(40).collect();
                let more = if found.len() < token.data().len() { "..." } else { "" };
                Mistake {
                    message: format!("expected {expected}, got `{found}{more}`"),
                    offset: token.index(),
                }
            }
            None => Mistake {
                message: format!("expected {expected}, got the end of the document"),
                offset: self.end,
            },
        }
    }
}
