/// An input, which can be written in a document or as JSON.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Value {
    Null,
    Boolean(bool),
    /// Its digits.
    Number(String),
    Text(String),
    Enum(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
    /// In documents only.
    Variable(String),
}

impl Value {
    pub(in super::super) fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    pub(super) fn literal(&self) -> String {
        match self {
            Value::Enum(name) => name.clone(),
            Value::Variable(name) => format!("${name}"),
            Value::Text(text) if text.len() % 5 == 3 && text.chars().all(|c| c.is_alphanumeric()) => {
                format!("\"\"\"\n    {text}\n    \"\"\"")
            }
            Value::List(items) => {
                format!("[{}]", items.iter().map(Value::literal).collect::<Vec<_>>().join(", "))
            }
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| format!("{name}: {}", value.literal()));
                format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
            }
            _ => self.json(),
        }
    }

    pub(super) fn json(&self) -> String {
        match self {
            Value::Null => "null".to_owned(),
            Value::Boolean(value) => value.to_string(),
            Value::Number(digits) => digits.clone(),
            Value::Text(text) | Value::Enum(text) => serde_json::to_string(text).unwrap(),
            Value::List(items) => {
                format!("[{}]", items.iter().map(Value::json).collect::<Vec<_>>().join(", "))
            }
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| format!("\"{name}\": {}", value.json()));
                format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
            }
            Value::Variable(name) => panic!("${name} in JSON"),
        }
    }
}
