//! A few values by name, in the order of the names.
//!
//! A list searched from end to end: a draft names a handful of things, and a standard map would weigh more in the first
//! load than all of them.

/// Values by name; each name once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<V>(Vec<(String, V)>);

impl<V> Named<V> {
    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.iter().find(|(it, _)| *it == name).map(|(_, value)| value)
    }

    /// The value of this name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut V> {
        self.0.iter_mut().find(|(it, _)| it == name).map(|(_, value)| value)
    }

    /// Gives a name a value, in place of the one that it had.
    pub fn insert(&mut self, name: String, value: V) {
        self.remove(&name);
        let idx = self.0.iter().take_while(|(it, _)| *it < name).count();
        self.0.insert(idx, (name, value));
    }

    /// Takes a name away, with its value.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        let idx = self.0.iter().position(|(it, _)| it == name)?;
        Some(self.0.remove(idx).1)
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names and their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl<V> Default for Named<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> FromIterator<(String, V)> for Named<V> {
    fn from_iter<T: IntoIterator<Item = (String, V)>>(values: T) -> Self {
        let mut named = Self::default();
        for (name, value) in values {
            named.insert(name, value);
        }
        named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_their_order_each_once() {
        let values = [("b", 1), ("c", 2), ("a", 3), ("b", 4)];
        let mut named: Named<_> = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        assert_eq!(named.iter().collect::<Vec<_>>(), [("a", &3), ("b", &4), ("c", &2)]);
        assert_eq!((named.remove("b"), named.remove("b"), named.get("a")), (Some(4), None, Some(&3)));
    }
}
