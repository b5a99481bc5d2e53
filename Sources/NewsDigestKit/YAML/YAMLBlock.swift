/// The fields and comments of a front matter, in the order of the text.
struct YAMLBlock {
  /// What is in the block; empty when there is a `problem`.
  private(set) var items: [YAMLItem] = []
  /// Why the block could not be parsed.
  private(set) var problem: YAMLProblem?
  /// What YAML refuses in fields, where the others could be parsed.
  private(set) var faults: [YAMLFault] = []

  /// Parses the text between the fences, field by field if YAML refuses it as a whole.
  ///
  /// - Parameter notation: How it is written; `nil` for YAML.
  init(recovering bytes: ByteView, in range: Range<Int>, as notation: (any FieldNotation)? = nil) {
    self.init(parsing: bytes, in: range, as: notation)
    guard notation == nil, let problem, problem.kind == .syntax || problem.kind == .notAMapping,
      let recovery = YAMLRecovery(bytes, range)
    else { return }
    (items, faults, self.problem) = (recovery.items, recovery.faults, nil)
  }

  /// Parses the text between the fences, or a field of it.
  init(parsing bytes: ByteView, in range: Range<Int>, as notation: (any FieldNotation)? = nil) {
    do throws(YAMLProblem) {
      if let notation {
        items = try notation.items(of: bytes, in: range)
      } else {
        items = try YAMLBlockParser(bytes, range).items()
      }
    } catch {
      problem = error
    }
  }

  var fields: [YAMLField] {
    items.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  /// The fields whose key an earlier field has too, each with the first one that has it.
  ///
  /// The last one counts.
  var duplicateFields: [(field: YAMLField, first: YAMLField)] {
    var firsts: [ExactText: YAMLField] = [:]
    return fields.compactMap { field in
      let key = ExactText(field.key)
      if let first = firsts[key] { return (field, first) }
      firsts[key] = field
      return nil
    }
  }
}
