import Yams

/// Turns Yams's nodes into values, with Jekyll's types.
struct YAMLNodeParser {
  /// How many more nodes may be parsed.
  ///
  /// Aliases make a small text into many nodes.
  private var budget: Int

  init(budget: Int) { self.budget = budget }

  /// The value of `node`, which is so deep in other nodes.
  mutating func value(of node: Node, depth: Int = 0) throws(Excess) -> YAMLValue {
    budget -= 1
    guard budget >= 0 else { throw Excess(message: "The aliases of the front matter expand too far.") }
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
    var merge: Merge?
    for (key, node) in mapping {
      guard case .scalar(let scalar) = key else {
        throw Excess(kind: .complexKey, message: "A key of the front matter is not a text.")
      }
      let value = try value(of: node, depth: depth)
      if scalar.isMergeKey, let others = Self.mergedEntries(value) {
        merge = merge ?? Merge(entries)
        for entry in others { merge?.set(entry) }
      } else if merge == nil {
        entries.append(YAMLValue.Entry(key: scalar.string, value: value))
      } else {
        merge?.set(YAMLValue.Entry(key: scalar.string, value: value))
      }
    }
    return merge?.entries ?? entries
  }

  /// A mapping that another one is merged into: as in Ruby, each key is there once, with the last value it got.
  private struct Merge {
    private(set) var entries: [YAMLValue.Entry] = []
    private var positions: [[UInt8]: Int] = [:]

    init(_ entries: [YAMLValue.Entry]) {
      for entry in entries { set(entry) }
    }

    mutating func set(_ entry: YAMLValue.Entry) {
      let key = Array(entry.key.utf8)
      if let position = positions[key] {
        entries[position].value = entry.value
      } else {
        positions[key] = entries.count
        entries.append(entry)
      }
    }
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
}

extension Node.Scalar {
  /// Whether this key merges the mapping under it into its own, as YAML 1.1 has it.
  fileprivate var isMergeKey: Bool { style == .plain && string == "<<" }
}
