/// Many short lists in two vectors: cheap to build once and to read often.
#[derive(Debug)]
pub(super) struct Lists<T> {
    starts: Vec<usize>,
    items: Vec<T>,
}

impl<T> Lists<T> {
    /// The lists of `0..count`, each made by `list`.
    pub(super) fn build<L: IntoIterator<Item = T>>(count: usize, mut list: impl FnMut(usize) -> L) -> Self {
        let mut lists = Self { starts: Vec::with_capacity(count + 1), items: Vec::new() };
        lists.starts.push(0);
        for at in 0..count {
            lists.items.extend(list(at));
            lists.starts.push(lists.items.len());
        }
        lists
    }

    /// The lists of `0..count`, each item of `pairs` put into the list it names, in the order given.
    pub(super) fn group(count: usize, pairs: impl Iterator<Item = (usize, T)>) -> Self {
        let mut buckets: Vec<Vec<T>> = std::iter::repeat_with(Vec::new).take(count).collect();
        for (at, item) in pairs {
            buckets[at].push(item);
        }
        let mut buckets = buckets.into_iter();
        Self::build(count, |_| buckets.next().unwrap_or_default())
    }

    /// The list of `at`; empty where there is none.
    pub(super) fn of(&self, at: usize) -> &[T] {
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.items[start..end],
            _ => &[],
        }
    }
}
