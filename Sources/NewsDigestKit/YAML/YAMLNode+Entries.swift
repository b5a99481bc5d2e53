import OrderedCollections

extension [YAMLNode.Part] {
  /// The entries of a mapping, with those of the mappings that are merged into it.
  var entries: [YAMLValue.Entry] {
    guard contains(where: { $0.key?.isMergeKey == true }) else { return map(\.entry) }
    // As in Ruby, each key is there once then: in its first place, with its last value.
    var entries: OrderedDictionary<ExactText, YAMLValue>?
    var before: [YAMLValue.Entry] = []
    for part in self {
      if part.key?.isMergeKey == true, let others = part.value.value.mergedEntries {
        entries = entries ?? OrderedDictionary(lastValuesOf: before)
        entries?.setValues(of: others)
      } else if entries == nil {
        before.append(part.entry)
      } else {
        entries?[ExactText(part.entry.key)] = part.entry.value
      }
    }
    return entries?.map { YAMLValue.Entry(key: $0.text, value: $1) } ?? before
  }
}

extension YAMLNode.Part {
  /// The key of an entry, and its value.
  fileprivate var entry: YAMLValue.Entry { YAMLValue.Entry(key: key?.value.string ?? "", value: value.value) }
}

extension YAMLNode {
  /// Whether this key merges the mapping under it into its own, as YAML 1.1 has it.
  var isMergeKey: Bool { form == .plain && value == "<<" }
}

extension YAMLValue {
  /// The entries that `<<` brings in; the first of several mappings wins.
  ///
  /// `nil` when the value is no such thing.
  fileprivate var mergedEntries: [Entry]? {
    switch self {
    case .mapping(let entries): return entries
    case .sequence(let values):
      var all: [Entry] = []
      for value in values.reversed() {
        guard case .mapping(let entries) = value else { return nil }
        all += entries
      }
      return all
    default: return nil
    }
  }
}

extension OrderedDictionary<ExactText, YAMLValue> {
  /// The keys in the order of their first entries, with the values of their last ones.
  init(lastValuesOf entries: some Sequence<YAMLValue.Entry>) {
    self.init()
    setValues(of: entries)
  }

  mutating func setValues(of entries: some Sequence<YAMLValue.Entry>) {
    for entry in entries { self[ExactText(entry.key)] = entry.value }
  }
}
