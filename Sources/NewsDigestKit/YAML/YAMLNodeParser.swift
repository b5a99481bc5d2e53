import OrderedCollections
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
    // What others are merged into. As in Ruby, each key is there once then: in its first place, with its last value.
    var merged: OrderedDictionary<ExactText, YAMLValue>?
    for (key, node) in mapping {
      guard case .scalar(let scalar) = key else {
        throw Excess(kind: .complexKey, message: "A key of the front matter is not a text.")
      }
      let value = try value(of: node, depth: depth)
      if scalar.isMergeKey, let others = Self.mergedEntries(value) {
        merged = merged ?? OrderedDictionary(lastValuesOf: entries)
        merged?.setValues(of: others)
      } else if merged == nil {
        entries.append(YAMLValue.Entry(key: scalar.string, value: value))
      } else {
        merged?[ExactText(scalar.string)] = value
      }
    }
    return merged?.map { YAMLValue.Entry(key: $0.text, value: $1) } ?? entries
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
