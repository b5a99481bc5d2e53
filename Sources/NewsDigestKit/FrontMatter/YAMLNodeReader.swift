import Yams

/// Turns Yams's nodes into values, with Jekyll's types.
struct YAMLNodeReader {
  /// How many more nodes may be read.
  ///
  /// Aliases make a small text into many nodes.
  private var budget: Int

  init(budget: Int) { self.budget = budget }

  /// The value of `node`; throws the message of a problem.
  mutating func value(of node: Node, depth: Int = 0) throws(Excess) -> YAMLValue {
    budget -= 1
    guard budget >= 0 else { throw Excess(message: "The aliases of the front matter stand for too much.") }
    guard depth <= YAMLLimits.depth else { throw Excess(message: "The front matter is nested too deeply.") }
    switch node {
    case .scalar(let scalar): return Self.value(of: scalar)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for node in sequence { values.append(try value(of: node, depth: depth + 1)) }
      return .sequence(values)
    case .mapping(let mapping): return .mapping(try entries(of: mapping, depth: depth + 1))
    case .alias: return .null
    }
  }

  struct Excess: Error {
    var kind = YAMLProblem.Kind.tooComplex
    let message: String
  }

  private static func value(of scalar: Node.Scalar) -> YAMLValue {
    let isText = scalar.tag.rawValue == Tag.Name.str.rawValue || scalar.tag.rawValue == "!str"
    guard scalar.style == .plain, !isText else { return .string(scalar.string) }
    return YAMLResolver.value(of: scalar.string)
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int) throws(Excess) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    var merged: Set<[UInt8]> = []
    for (key, node) in mapping {
      guard case .scalar(let scalar) = key else {
        throw Excess(kind: .complexKey, message: "A key of the front matter is not a text.")
      }
      let value = try value(of: node, depth: depth)
      if scalar.isMergeKey, let others = Self.mergedEntries(value) {
        for entry in others { Self.set(entry, in: &entries, replaces: true) }
        merged.formUnion(others.map { Array($0.key.utf8) })
      } else {
        let entry = YAMLValue.Entry(key: scalar.string, value: value)
        Self.set(entry, in: &entries, replaces: merged.contains(Array(entry.key.utf8)))
      }
    }
    return entries
  }

  /// The entries that `<<` brings in; the first of several mappings wins.
  ///
  /// `nil` when the value is no such thing.
  private static func mergedEntries(_ value: YAMLValue) -> [YAMLValue.Entry]? {
    switch value {
    case .mapping(let entries): return entries
    case .sequence(let values):
      var all: [YAMLValue.Entry] = []
      for value in values.reversed() {
        guard case .mapping(let entries) = value else { return nil }
        all += entries
      }
      return all
    default: return nil
    }
  }

  private static func set(_ entry: YAMLValue.Entry, in entries: inout [YAMLValue.Entry], replaces: Bool) {
    if replaces, let index = entries.lastIndex(where: { $0.key.hasSameBytes(as: entry.key) }) {
      entries[index].value = entry.value
    } else {
      entries.append(entry)
    }
  }
}

extension Node.Scalar {
  /// Whether this key merges the mapping under it into its own, as YAML 1.1 has it.
  fileprivate var isMergeKey: Bool { style == .plain && string == "<<" }
}
