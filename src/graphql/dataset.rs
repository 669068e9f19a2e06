use async_graphql::ID;
use macro_rules_attribute::apply;

use crate::graph::CareerGraph;
use crate::{model, output};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Dataset<'g>(pub(super) &'g CareerGraph);

/// The data that the service answers from.
#[apply(output)]
impl<'g> Dataset<'g> {
    /// The version: the layers' versions and a fingerprint of their contents. Answers change only when it does.
    fn version(&self) -> &'g str {
        self.0.dataset().version()
    }
    /// The layers that were merged, the lowest first.
    fn layers(&self) -> Vec<Layer<'g>> {
        self.0.dataset().layers().iter().map(Layer).collect()
    }
    /// How much there is.
    fn counts(&self) -> Counts<'g> {
        Counts(self.0)
    }
    /// Where the facts and figures come from, with the attribution that their licences ask for.
    fn sources(&self) -> Vec<Source<'g>> {
        self.0.dataset().sources().iter().map(Source).collect()
    }
    /// How figures were derived that no source publishes.
    fn methods(&self) -> Vec<Method<'g>> {
        self.0.dataset().methods().iter().map(Method).collect()
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Layer<'g>(&'g model::LayerInfo);

/// A layer of the dataset.
#[apply(output)]
impl<'g> Layer<'g> {
    /// Its name.
    fn name(&self) -> &'g str {
        &self.0.name
    }
    /// What it covers.
    fn title(&self) -> &'g str {
        &self.0.title
    }
    /// Its version.
    fn version(&self) -> &'g str {
        &self.0.version
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Counts<'g>(&'g CareerGraph);

/// How much a dataset holds.
#[apply(output)]
impl<'g> Counts<'g> {
    /// Roles.
    fn roles(&self) -> usize {
        self.0.dataset().roles().len()
    }
    /// Tracks.
    fn tracks(&self) -> usize {
        self.0.dataset().tracks().len()
    }
    /// Transitions of both kinds.
    fn transitions(&self) -> usize {
        self.0.dataset().transitions().len()
    }
    /// Transitions that are steps up.
    fn advancements(&self) -> usize {
        self.0.transition_count(model::TransitionKind::Advancement)
    }
    /// Transitions that are steps aside.
    fn laterals(&self) -> usize {
        self.0.transition_count(model::TransitionKind::Lateral)
    }
    /// Skills, knowledge areas and technologies.
    fn skills(&self) -> usize {
        self.0.dataset().skills().len()
    }
    /// Occupational categories.
    fn categories(&self) -> usize {
        self.0.dataset().categories().len()
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'g>(&'g model::Source);

/// Where published facts and figures come from.
#[apply(output)]
impl<'g> Source<'g> {
    /// Its id within the dataset. Not a global id: `node` does not know it.
    fn id(&self) -> ID {
        ID(self.0.id.clone())
    }
    /// Its title.
    fn title(&self) -> &'g str {
        &self.0.title
    }
    /// Who publishes it.
    fn publisher(&self) -> &'g str {
        &self.0.publisher
    }
    /// Which release was used.
    fn release(&self) -> &'g str {
        &self.0.release
    }
    /// Its licence, as an SPDX identifier where there is one.
    fn licence(&self) -> &'g str {
        &self.0.licence
    }
    /// Where it is published.
    fn url(&self) -> &'g str {
        &self.0.url
    }
    /// The attribution that its licence asks for.
    fn attribution(&self) -> &'g str {
        &self.0.attribution
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Method<'g>(&'g model::Method);

/// How figures were derived that no source publishes.
#[apply(output)]
impl<'g> Method<'g> {
    /// Its id within the dataset. Not a global id: `node` does not know it.
    fn id(&self) -> ID {
        ID(self.0.id.clone())
    }
    /// What it does.
    fn description(&self) -> &'g str {
        &self.0.description
    }
}
