use super::connection::{RoleConnection, RoleEdge};
use super::execute::{Paging, Result};
use super::inputs::{OrderDirection, RoleFilter, RoleOrder};
use super::query::Query;
use super::role::Role;
use crate::graph;

impl Query {
    /// A page of the roles that fit a filter.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault.
    pub(super) fn role_page(
        &self,
        filter: Option<&RoleFilter>,
        order: Option<RoleOrder>,
        paging: &Paging,
    ) -> Result<RoleConnection<'_>> {
        let graph = &self.snapshot.graph;
        let resolved = filter.map(|filter| filter.resolve(graph)).transpose()?.unwrap_or_default();
        let field = order.map_or(graph::RoleOrder::Title, |order| order.field.into());
        let descending = order.is_some_and(|order| order.direction == OrderDirection::Desc);
        let roles = graph.select(&resolved, field, descending);
        let list = self.list("Query.roles").with(&format!("{filter:?}")).with(&field).with(&descending);
        RoleConnection::page(list, paging, roles.len(), |at| RoleEdge::new(Role(graph.role_at(roles[at]))))
    }
}
