//! The data compiled into the program.

use rust_embed::Embed;

use crate::dataset::LayerFiles;

/// The folders of `data/` that are layers, the lowest first.
const LAYERS: [&str; 3] = ["us", "us-summaries", "business-operations"];

#[derive(Embed)]
#[folder = "data/"]
struct Files;

/// The bundled layers, the lowest first.
pub fn layers() -> Vec<LayerFiles> {
    let layer = |name: &&str| {
        let prefix = format!("{name}/");
        let files = Files::iter().filter_map(|path| {
            let within = path.strip_prefix(&prefix)?.to_owned();
            Some((within, Files::get(&path)?.data))
        });
        LayerFiles::new(format!("data/{name}"), files)
    };
    LAYERS.iter().map(layer).collect()
}
