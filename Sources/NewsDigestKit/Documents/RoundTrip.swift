/// Checks the library's laws on one text: what it guarantees when it rewrites an archive.
///
/// - Identity: a document that was parsed and not edited writes the same bytes.
/// - Put–get: what is written is parsed back as exactly the model that was written.
/// - Completeness: the canonical form of a document is parsed back as the same model, so the model holds all content.
/// - Idempotence: the canonical form of a canonical form is itself.
public enum RoundTrip {
  /// A law of parsing and writing.
  public enum Law: String, Hashable, Codable, Sendable, CaseIterable {
    /// A document that was parsed and not edited writes the same bytes.
    case identity
    /// What is written is parsed back as exactly the model that was written.
    case putGet
    /// The canonical form of a document is parsed back as the same model.
    case completeness
    /// The canonical form of a canonical form is itself.
    case idempotence
  }

  /// A breach of a law, which is a defect of the library.
  public struct Violation: DigestError, Hashable {
    /// The law.
    public let law: Law
    /// What happened, with the place of the first difference.
    public let description: String

    /// The law, and what happened.
    public var localizedMessage: LocalizedMessage {
      LocalizedMessage(
        "round-trip-violation", arguments: ["law": .text(law.rawValue), "detail": .text(description)])
    }
  }

  /// The laws that the library breaks for a text; empty unless the library has a bug.
  ///
  /// A ``Digest`` is parsed back in the format that is recognised in the text.
  ///
  /// - Parameters:
  ///   - format: The format to parse the text as.
  ///   - source: The text.
  ///   - vocabulary: The words of labels and headings.
  /// - Complexity: That of parsing and writing the text about six times.
  public static func violations<Content: DigestFormat>(
    of format: Content.Type, in source: SourceText, vocabulary: Vocabulary = .builtIn
  ) -> [Violation] {
    let document = DigestDocument<Content>(parsing: source, vocabulary: vocabulary)
    let parse = { document.grammar.content(SourceText(trusted: $0), vocabulary) }
    return identity(of: document) + putGet(of: document.content, vocabulary, parse: parse)
      + canonicalForm(of: document.content, vocabulary, parse: parse)
  }

  private static func identity(of untouched: DigestDocument<some DigestFormat>) -> [Violation] {
    var violations: [Violation] = []
    let source = untouched.source
    // Setting the content makes the document compare it with the source, line by line.
    var touched = untouched
    touched.content = untouched.content
    for document in [untouched, touched] {
      do {
        let text = try document.text()
        if let difference = ByteDifference(source.text, text) {
          violations.append(Violation(law: .identity, description: "what was written differs: \(difference)"))
        } else if let edit = try document.edits().first {
          violations.append(Violation(law: .identity, description: "an edit without an effect at \(edit.range)"))
        }
      } catch {
        violations.append(Violation(law: .identity, description: "\(error)"))
      }
    }
    return violations
  }

  private static func putGet<Content: DigestFormat>(
    of content: Content, _ vocabulary: Vocabulary, parse: (String) -> Content
  ) -> [Violation] {
    do {
      var document = DigestDocument<Content>(parsing: SourceText(trusted: ""), vocabulary: vocabulary)
      document.content = content
      guard parse(try document.text()) == content else {
        return [Violation(law: .putGet, description: "written over an empty text, it is parsed back as something else")]
      }
      return []
    } catch {
      return [Violation(law: .putGet, description: "\(error)")]
    }
  }

  private static func canonicalForm<Content: DigestFormat>(
    of content: Content, _ vocabulary: Vocabulary, parse: (String) -> Content
  ) -> [Violation] {
    do {
      let canonical = try content.formatted(vocabulary: vocabulary)
      let again = parse(canonical)
      guard again == content else {
        return [Violation(law: .completeness, description: "the canonical form is parsed back as something else")]
      }
      guard let difference = ByteDifference(canonical, try again.formatted(vocabulary: vocabulary)) else { return [] }
      return [Violation(law: .idempotence, description: "the canonical form changes: \(difference)")]
    } catch {
      return [Violation(law: .completeness, description: "\(error)")]
    }
  }
}
