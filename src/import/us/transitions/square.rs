//! A value for every ordered pair of roles.

use std::ops::{Index, IndexMut};

/// A square table, indexed by the positions of the two roles.
#[derive(Debug)]
pub(super) struct Square<T> {
    width: usize,
    cells: Vec<T>,
}

impl<T: Copy + Default> Square<T> {
    pub(super) fn new(width: usize) -> Self {
        Self { width, cells: vec![T::default(); width * width] }
    }
}

impl<T> Index<(usize, usize)> for Square<T> {
    type Output = T;
    fn index(&self, (from, to): (usize, usize)) -> &T {
        &self.cells[from * self.width + to]
    }
}

impl<T> IndexMut<(usize, usize)> for Square<T> {
    fn index_mut(&mut self, (from, to): (usize, usize)) -> &mut T {
        &mut self.cells[from * self.width + to]
    }
}
