@testable import NewsDigestKit

/// Compares front matters as we parse them with what Ruby says, and counts why they differ.
struct FrontMatterComparison {
  /// Why the two may differ.
  ///
  /// Psych types scalars otherwise than safe_yaml, which upstream Jekyll uses and we follow: `ScalarAnswer` has what
  /// each says.
  enum Reason: String, CaseIterable {
    // Scalars.
    case sexagesimal = "22:31 is 1351.0 to safe_yaml, and a number of another base to Psych"
    case signedRadix = "-017 and -0b1 are numbers to Psych"
    case upperCaseHex = "0X1F is a number to safe_yaml"
    case separators = "where `_` and `,` are allowed in numbers"
    case barePoint = "1. and -1. are numbers to Psych"
    case namedFloat = ".iNf and +.inf are floats to Psych"
    case shortDate = "2025-1-3 is a date to Psych"
    case oddTime = "times with an offset, an hour, a second or a day that does not exist"
    case tagged = "`! 22:31`, `!t 'yes'`, `!!str {}`: Psych types what has a tag after rules of its own"
    case anchoredKey = "an alias of a key is a text to us"
    case hugeInteger = "an integer beyond Int is kept as its text"
    // Fields.
    case mergeKey = "Ruby merges a `<<` of the front matter itself; to us it is a field"
    // What we keep as it is, with a diagnostic, although Ruby parses it.
    case layout = "a field that does not start its line, as in `? key`: it cannot be edited line by line"
    case complexKey = "a key that is a list or a mapping"
    case severalDocuments = "Ruby stops where a document ends, and never looks at what follows"
    case byteOrderMark = "U+FEFF in a value: LibYAML drops it at the start of a line, so we refuse it anywhere"
    case loneScalar = "`null` or `false` alone is no front matter to Ruby, and not to us either"
    // What Psych refuses.
    case symbol = "`:a` is a symbol to Psych, which Jekyll forbids; a text to safe_yaml"
    case rubyFails = "Psych itself fails"
    case emptyKeys = "`{\"\": a, ? }`: two keys without text, which the oracle keeps apart"
    case keysOfOneValue = "two keys that are one to Ruby, as `1` and `0x1`"
  }

  private var text = ""
  private(set) var counts: [Reason: Int] = [:]
  /// What differs for no known reason.
  private(set) var problems: [String] = []
  private(set) var fields = 0
  private(set) var refusals = 0
  private(set) var absences = 0

  mutating func compare(_ text: String, with answer: YAMLAnswers.Answer) {
    self.text = text
    if let problem = problem(in: text, answer) { problems.append("\(text.debugDescription): \(problem)") }
  }

  /// What differs for no known reason.
  private mutating func problem(in text: String, _ answer: YAMLAnswers.Answer) -> String? {
    let post = JekyllPost(parsing: SourceText(trusted: text))
    guard let frontMatter = post.frontMatter else {
      absences += 1
      return answer.none == true ? nil : "no front matter to us"
    }
    guard let content = answer.content else { return "no front matter to Ruby" }
    guard content.hasSameBytes(as: String(post.content)) else { return "Ruby's content is \(content.debugDescription)" }
    let refusal = Self.refusal(of: text)
    if frontMatter.verbatimText != nil || refusal != nil { return problem(refusal, answer) }
    if let error = answer.error { return problem(refusedByRuby: error, frontMatter) }
    return problem(frontMatter, answer.fields ?? [])
  }

  private mutating func note(_ reason: Reason) { counts[reason, default: 0] += 1 }

  // MARK: Refusals

  /// Why YAML refuses the front matter as a whole, also where we parse it field by field.
  private static func refusal(of text: String) -> YAMLProblem? {
    text.withBytes { bytes in
      FrontMatterFence.find(in: bytes, at: ByteOrderMark.length(in: bytes)).flatMap {
        YAMLBlock(parsing: bytes, in: $0.inner).problem
      }
    }
  }

  private mutating func problem(_ problem: YAMLProblem?, _ answer: YAMLAnswers.Answer) -> String? {
    guard answer.fields != nil else {
      refusals += 1
      return nil
    }
    switch problem?.kind {
    case .layout?: note(.layout)
    case .complexKey?: note(.complexKey)
    case .severalDocuments?: note(.severalDocuments)
    case .syntax?
    where problem?.name == "yaml-document" || text.contains(/\n(%|\.\.\.)/):
      note(.severalDocuments)
    case .character? where text.dropFirst().unicodeScalars.contains("\u{FEFF}"): note(.byteOrderMark)
    case .notAMapping? where answer.fields?.isEmpty == true: note(.loneScalar)
    default: return "refused: \(problem.map { "\($0)" } ?? ""), and Ruby: \(answer.fields ?? [])"
    }
    return nil
  }

  private mutating func problem(refusedByRuby error: String, _ frontMatter: FrontMatter) -> String? {
    if error.contains("unspecified class: Symbol") {
      note(.symbol)
    } else if error.contains("two keys of one value") {
      note(.keysOfOneValue)
    } else if ["NoMethodError", "ArgumentError", "NameError", "FrozenError"].contains(where: error.hasPrefix) {
      note(.rubyFails)
    } else {
      return "parsed, and Ruby: \(error)"
    }
    return nil
  }

  // MARK: Fields

  private mutating func problem(_ frontMatter: FrontMatter, _ theirs: [YAMLAnswers.Value.Entry]) -> String? {
    var ours = YAMLAnswers.Value.hash(frontMatter.fields.map { .init(key: $0.key, value: $0.value) })
    let merged = YAMLAnswers.Value.hash(frontMatter.fields.flatMap(Self.merged))
    if ours != merged, ours != theirs {
      note(.mergeKey)
      ours = merged
    }
    guard ours.count == theirs.count else { return "fields \(ours.map(\.key)), and Ruby: \(theirs.map(\.key))" }
    fields += ours.count
    return problem(.mapping(ours), .mapping(theirs))
  }

  /// The entries that Ruby makes of a `<<` of the front matter itself.
  private static func merged(_ field: FrontMatter.Field) -> [YAMLValue.Entry] {
    guard field.key == "<<" else { return [.init(key: field.key, value: field.value)] }
    switch field.value {
    case .mapping(let entries): return entries
    case .sequence(let values):
      let mappings = values.reversed().map {
        if case .mapping(let entries) = $0 { entries } else { [YAMLValue.Entry]() }
      }
      return mappings.contains([]) ? [.init(key: field.key, value: field.value)] : mappings.flatMap(\.self)
    default: return [.init(key: field.key, value: field.value)]
    }
  }

  private mutating func problem(_ ours: YAMLAnswers.Value, _ theirs: YAMLAnswers.Value) -> String? {
    switch (ours, theirs) {
    case (.mapping(let ours), .mapping(let theirs)) where ours.count == theirs.count:
      for (our, their) in zip(ours, theirs) {
        guard our.key.hasSameBytes(as: their.key) else { return "key \(our.key), and Ruby: \(their.key)" }
        if let problem = problem(our.value, their.value) { return problem }
      }
      return nil
    case (.sequence(let ours), .sequence(let theirs)) where ours.count == theirs.count:
      for (our, their) in zip(ours, theirs) {
        if let problem = problem(our, their) { return problem }
      }
      return nil
    case (_, .plain(let source, let value)) where ours != value:
      let isKey = ours == .scalar(type: "string", text: source) && text.contains("*")
      guard let reason = Self.reason(source) ?? (isKey ? .anchoredKey : nil) else {
        return "\(ours), and Ruby: \(theirs)"
      }
      note(reason)
      return nil
    case _ where ours == theirs: return nil
    case _ where text.contains(/,\? *}/):
      note(.emptyKeys)
      return nil
    case _ where text.contains("!"):
      note(.tagged)
      return nil
    default: return "\(ours), and Ruby: \(theirs)"
    }
  }

  /// Why the two may type a plain scalar differently.
  private static func reason(_ source: String) -> Reason? {
    if source.wholeMatch(of: /[-+_,]*[0-9_,]+(:[0-9_,]+)+(\.[0-9_]*)?/) != nil { return .sexagesimal }
    if source.wholeMatch(of: /[-+]0(b[01_]+|[0-7_,]+)/) != nil { return .signedRadix }
    if source.wholeMatch(of: /0X[0-9A-Fa-f_,]+/) != nil { return .upperCaseHex }
    if source.wholeMatch(of: /[-+]?[0-9_,]+\.([eE][-+]?[0-9]+)?/) != nil { return .barePoint }
    if source.wholeMatch(of: /[-+]?\.(inf|nan)/.ignoresCase()) != nil { return .namedFloat }
    if source.wholeMatch(of: /\d{4}-\d{1,2}-\d{1,2}/) != nil { return .shortDate }
    if source.wholeMatch(of: /-?\d{4}-\d{1,2}-\d{1,2}([Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}.*/) != nil { return .oddTime }
    if source.wholeMatch(of: /[-+]?[0-9]{19,}|0x[0-9A-Fa-f]{16,}/) != nil { return .hugeInteger }
    if source.wholeMatch(of: /[-+]?[0-9A-Fa-fxbEe._,+-]+/) != nil, source.contains(/[_,]/) { return .separators }
    return nil
  }
}
