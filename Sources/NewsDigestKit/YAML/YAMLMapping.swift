import OrderedCollections

/// Keys and their values as a loader gives them: each key once, in order.
///
/// Keys are compared by their bytes. As in Jekyll, a key that was written twice has its first place and its last value.
/// A view: it says nothing of comments, and to change a front matter, change its fields.
public struct YAMLMapping: Sendable, Hashable {
  private let values: OrderedDictionary<ExactText, YAMLValue>

  /// Makes the mapping of some entries.
  ///
  /// - Complexity: O(*n*) in the number of the entries and the bytes of their keys.
  public init(_ entries: some Sequence<YAMLValue.Entry>) { values = OrderedDictionary(lastValuesOf: entries) }

  /// The value of a key; `nil` when there is none.
  ///
  /// - Complexity: O(1) in the number of keys.
  public subscript(key: String) -> YAMLValue? { values[ExactText(key)] }

  /// The place of a key; `nil` when it is not there.
  ///
  /// - Complexity: O(1) in the number of keys.
  public func index(forKey key: String) -> Int? { values.index(forKey: ExactText(key)) }
}

extension YAMLMapping: RandomAccessCollection {
  /// The place of the first entry: 0.
  public var startIndex: Int { 0 }
  /// The number of keys.
  public var endIndex: Int { values.count }

  /// The key at a place, and its value.
  public subscript(position: Int) -> YAMLValue.Entry {
    let (key, value) = values.elements[position]
    return YAMLValue.Entry(key: key.text, value: value)
  }
}
