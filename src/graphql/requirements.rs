use macro_rules_attribute::apply;

use super::enums::Education;
use crate::graph::RoleRef;
use crate::{model, output};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Requirements<'g>(pub(super) RoleRef<'g>);

/// What a role asks for at entry. The times of transitions are computed from these figures.
#[apply(output)]
impl<'g> Requirements<'g> {
    /// The education that most people in the role need; null where nothing supports a figure.
    fn education(&self) -> Option<EducationFigure<'g>> {
        let figure = self.0.requirements().education.as_ref()?;
        Some(EducationFigure(figure, self.0.method_of(figure)))
    }
    /// Related work experience before entry; null where nothing supports a figure.
    fn experience(&self) -> Option<MonthsFigure<'g>> {
        let figure = self.0.requirements().experience.as_ref()?;
        Some(MonthsFigure(figure, self.0.method_of(figure)))
    }
    /// Training in the job; null where nothing supports a figure.
    fn training(&self) -> Option<MonthsFigure<'g>> {
        let figure = self.0.requirements().training.as_ref()?;
        Some(MonthsFigure(figure, self.0.method_of(figure)))
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct EducationFigure<'g>(&'g model::Figure<model::Education>, Option<&'g model::Method>);

/// A level of education and where it comes from.
#[apply(output)]
impl<'g> EducationFigure<'g> {
    /// The level.
    fn value(&self) -> Education {
        self.0.value.into()
    }
    /// How it was derived, as the id of one of `dataset.methods`; null where it is the source's own.
    fn method(&self) -> Option<&'g str> {
        self.1.map(|method| method.id.as_str())
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct MonthsFigure<'g>(&'g model::Figure<u16>, Option<&'g model::Method>);

/// A time and where it comes from.
#[apply(output)]
impl<'g> MonthsFigure<'g> {
    /// The time in months.
    fn months(&self) -> u16 {
        self.0.value
    }
    /// How it was derived, as the id of one of `dataset.methods`; null where it is the source's own.
    fn method(&self) -> Option<&'g str> {
        self.1.map(|method| method.id.as_str())
    }
}
