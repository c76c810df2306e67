//! What the bank remembers, and when it forgets.

use std::borrow::Borrow;
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

/// A map that forgets what it was given first once it is full: a bank that serves for days does not grow.
pub(crate) struct Bounded<K, V> {
    values: HashMap<K, V>,
    order: VecDeque<K>,
    most: usize,
}

impl<K: Hash + Eq + Clone, V> Bounded<K, V> {
    pub(crate) fn new(most: usize) -> Self {
        Self { values: HashMap::new(), order: VecDeque::new(), most }
    }

    /// Remembers a value; whether the key is new.
    pub(crate) fn insert(&mut self, key: K, value: V) -> bool {
        if self.values.insert(key.clone(), value).is_some() {
            return false;
        }
        self.order.push_back(key);
        if self.order.len() > self.most
            && let Some(oldest) = self.order.pop_front()
        {
            self.values.remove(&oldest);
        }
        true
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.values.values()
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.values.values_mut()
    }

    /// Forgets a value, and gives it.
    pub(crate) fn remove<Q>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let value = self.values.remove(key)?;
        self.order.retain(|other| other.borrow() != key);
        Some(value)
    }

    pub(crate) fn clear(&mut self) {
        self.values.clear();
        self.order.clear();
    }

    pub(crate) fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.values.get(key)
    }

    /// All that it remembers, as it came.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.order.iter().filter_map(|key| self.values.get_key_value(key))
    }

    pub(crate) fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.values.get_mut(key)
    }
}

#[cfg(test)]
mod tests {
    use super::Bounded;

    #[test]
    fn what_came_first_is_forgotten_first_and_no_more_than_is_needed() {
        let mut bounded = Bounded::new(2);
        let new = ["a", "b", "a", "c"].map(|key| bounded.insert(key, ()));
        assert_eq!(new, [true, true, false, true]);
        assert_eq!(["a", "b", "c"].map(|key| bounded.get(key).is_some()), [false, true, true]);
        assert_eq!(bounded.iter().map(|(key, ())| *key).collect::<Vec<_>>(), ["b", "c"]);
    }

    #[test]
    fn what_was_removed_makes_room() {
        let mut bounded = Bounded::new(2);
        bounded.insert("a", 1);
        bounded.insert("b", 1);
        assert_eq!([bounded.remove("b"), bounded.remove("b")], [Some(1), None]);
        bounded.insert("c", 2);
        assert_eq!([bounded.get("a"), bounded.get("c")], [Some(&1), Some(&2)]);
    }
}
