//! What random documents are made from.

/// A small generator of numbers: `splitmix64`.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    pub(super) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % (n as u64)).unwrap()
    }
    pub(super) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
    pub(super) fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        from[self.below(from.len())]
    }
}

/// Variables by the type of the place that they are used in: name, declared type with default, values.
pub(super) const VARIABLES: &[(&str, &str, &str, &[&str])] = &[
    ("Boolean!", "yes", "Boolean!", &["true", "false"]),
    ("Boolean!", "perhaps", "Boolean = true", &["true", "false", "null", ""]),
    ("Boolean!", "no", "Boolean! = false", &["true", "false", ""]),
    ("Int", "n", "Int", &["1", "3", "0", "null", "", "200"]),
    ("Int", "m", "Int = 2", &["1", "5", "null", ""]),
    ("Int!", "m", "Int = 2", &["1", "5", "null", ""]),
    ("Int!", "k", "Int!", &["1", "4"]),
    ("Int!", "n", "Int", &["1", "3", "0", "null", ""]),
    ("ID!", "id", "ID!", &["\"r1\"", "\"bad\"", "7", "\"b3\""]),
    ("ID", "some", "ID", &["\"r1\"", "null", "", "12"]),
    ("[ID!]!", "ids", "[ID!]!", &["[\"r0\", \"b1\"]", "\"r2\"", "[]"]),
    (
        "Filter",
        "filter",
        "Filter",
        &["{\"minLevel\": 2}", "null", "", "{\"colours\": \"RED\", \"inner\": {}}"],
    ),
    ("Order!", "order", "Order = FALLING", &["\"RISING\"", "null", ""]),
    ("Order!", "way", "Order!", &["\"RISING\"", "\"FALLING\"", "\"UP\""]),
    ("RoleBy!", "by", "RoleBy!", &["{\"id\": \"r4\"}", "{\"number\": 3}", "{\"number\": 3, \"id\": 1}"]),
    ("Int", "number", "Int! = 3", &["2", ""]),
    ("[Colour!]", "colours", "[Colour!]", &["[\"RED\"]", "\"DARK_BLUE\"", "null", ""]),
    ("[Colour]", "any", "[Colour]", &["[\"RED\", null]", "null", ""]),
    ("Colour", "colour", "Colour", &["\"RED\"", "null", ""]),
    ("Colour!", "sure", "Colour!", &["\"RED\"", "\"DARK_BLUE\""]),
    ("Float", "share", "Float", &["0.25", "1", "null", ""]),
    ("String", "cursor", "String", &["\"AAAA\"", "null", ""]),
];
