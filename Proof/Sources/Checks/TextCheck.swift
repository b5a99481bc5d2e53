public import Generation
public import NewsDigestKit

/// All laws on corrupted real documents: cut, with lines lost, doubled or exchanged, spliced, with bytes changed.
public struct TextCheck<Content: DigestFormat>: Sendable {
  private let sources: [[UInt8]]

  /// Makes a check.
  ///
  /// - Parameter sources: The documents, small ones first.
  public init(_ format: Content.Type, of sources: [SourceText]) {
    precondition(!sources.isEmpty, "there must be documents to spoil")
    self.sources = sources.map { Array($0.text.utf8) }
  }

  /// Spoils a document and checks it.
  public func trial(_ choices: inout Choices) -> Trial {
    let first = choices.pick(sources)
    var bytes = first
    repeat {
      choices.group { choices in
        let mutation = choices.pick(TextMutation.allCases)
        bytes = mutation.applied(to: bytes, sources, &choices)
      }
    } while choices.chance(1, in: 3)
    return Self.trial(of: bytes)
  }

  /// How many bytes the smallest documents have, in order: those that are cut at every byte.
  public func smallDocuments(upTo byteCount: Int) -> [Int] {
    sources.map(\.count).filter { $0 <= byteCount }
  }

  /// The choices that cut a document at a byte.
  public static func cut(document: Int, at offset: Int) -> Choices {
    Choices(replaying: [UInt64(document), UInt64(TextMutation.cutPosition), UInt64(offset), 0])
  }

  /// Checks all laws on some bytes.
  public static func trial(of bytes: [UInt8]) -> Trial {
    var trial = Trial()
    trial.input = { String(reflecting: String(decoding: bytes, as: UTF8.self)) }
    do {
      let source = try SourceText(bytes: bytes)
      trial.note("UTF-8")
      trial.check(
        "valid UTF-8 is distinguished from invalid", Self.firstInvalidByte(of: bytes).map { "byte \($0) is not UTF-8" })
      for violation in RoundTrip.violations(of: Content.self, in: source) {
        trial.check(violation.law.rawValue, "\(violation)")
      }
      for law in RoundTrip.Law.allCases { trial.check(law.rawValue, nil) }
      trial.check("diagnostics lie in the text", Self.diagnosticFault(in: source))
      trial.check("form-blind", FormComparison(of: source, as: Content.self).differences.first?.description)
    } catch {
      trial.note("not UTF-8")
      trial.check("valid UTF-8 is distinguished from invalid", Self.fault(of: error, in: bytes))
    }
    return trial
  }

  private static func fault(of error: ParsingError, in bytes: [UInt8]) -> String? {
    let offset = firstInvalidByte(of: bytes)
    guard case .invalidUTF8(let found, _) = error, found == offset else {
      return "\(error), but the first invalid byte is \(offset.map(String.init) ?? "nowhere")"
    }
    return nil
  }

  /// Where the standard library's decoder stops.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private static func diagnosticFault(in source: SourceText) -> String? {
    let diagnostics = DigestDocument<Content>(parsing: source).diagnostics
    let bounds = 0...source.byteCount
    let outside = diagnostics.first {
      !bounds.contains($0.range.lowerBound) || !bounds.contains($0.range.upperBound)
    }
    return outside.map { "\($0) lies outside" }
  }
}
