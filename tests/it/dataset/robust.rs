//! Whatever the files hold, loading ends in a dataset or in problems.

use std::borrow::Cow;

use career_graph::dataset::{LayerFiles, load};
use proptest::prelude::*;

use super::order::files_of;
use crate::support::cases;

fn names() -> Vec<String> {
    files_of("small").into_keys().collect()
}

/// Loads the small fixture with one file changed. Printing what is wrong must not fail either.
fn load_with(name: &str, bytes: Vec<u8>) -> Result<(), String> {
    let mut files = files_of("small");
    files.insert(name.to_owned(), bytes);
    let layer = |label: &str| {
        LayerFiles::new(label, files.clone().into_iter().map(|(name, bytes)| (name, Cow::Owned(bytes))))
    };
    let one = load(vec![layer("made")]).map(drop).map_err(|problems| problems.to_string());
    // On top of itself, where rows override and removals strike.
    let two = load(vec![layer("made"), layer("above")]).map(drop).map_err(|problems| problems.to_string());
    assert!(two.is_err(), "two layers have one name");
    one
}

/// Text that looks like the format: its separators, its words, and what is none of them.
fn scraps() -> impl Strategy<Value = Vec<u8>> {
    let scrap = prop_oneof![
        Just(&b","[..]),
        Just(&b"\n"[..]),
        Just(&b"\r\n"[..]),
        Just(&b"\""[..]),
        Just(&b"\xEF\xBB\xBF"[..]),
        Just(&b"\xFF\x00"[..]),
        Just(&b"office-clerk"[..]),
        Just(&b"project-manager"[..]),
        Just(&b"slug,title,level"[..]),
        Just(&b"from,to,kind"[..]),
        Just(&b"ADVANCEMENT"[..]),
        Just(&b"99999999999999999999"[..]),
        Just(&b"-1"[..]),
        Just(&b"NaN"[..]),
        Just(&b"1e999"[..]),
        Just(&b">"[..]),
        Just(&b"[[source]]"[..]),
        Just(&b"id = 1"[..]),
        Just(&b"## Day to day"[..]),
        Just(&b"- "[..]),
        Just(&b"  - "[..]),
        Just("\u{1F600}\u{0301}".as_bytes()),
    ];
    prop::collection::vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn arbitrary_bytes(name in prop::sample::select(names()), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = load_with(&name, bytes);
    }

    #[test]
    fn scraps_of_the_format(name in prop::sample::select(names()), bytes in scraps()) {
        let _ = load_with(&name, bytes);
    }

    #[test]
    fn a_file_with_bytes_changed(
        name in prop::sample::select(names()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        length in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = files_of("small").remove(&name).unwrap_or_default();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(length.index(bytes.len()));
        }
        let _ = load_with(&name, bytes);
    }
}
