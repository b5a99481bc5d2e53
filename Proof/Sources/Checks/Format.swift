public import Generation
import NewsDigestKit

/// The formats of the library, with what is needed to check each.
public struct Format: RawRepresentable, Hashable, Sendable, Codable {
  /// What the format is called.
  public let rawValue: String
  /// The type of the format's documents.
  public let contentType: any CheckedFormat.Type

  /// The format of a name; `nil` without one.
  public init?(rawValue: String) {
    guard let type = DigestFormats.builtIn[DigestKind(rawValue: rawValue)] as? any CheckedFormat.Type,
      type.kind.rawValue == rawValue
    else { return nil }
    self.init(type)
  }

  /// Takes a type of documents.
  public init(_ contentType: any CheckedFormat.Type) {
    (rawValue, self.contentType) = (contentType.kind.rawValue, contentType)
  }

  /// Whether both are the same.
  public static func == (first: Format, second: Format) -> Bool { first.rawValue == second.rawValue }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// Checks of generated models.
  public func models(_ documents: Documents) -> Check {
    // Writing over a large text takes long and shows no more.
    let sources = documents.sources(of: self, upTo: 8_000)
    func check<Content: CheckedFormat>(as content: Content.Type) -> Check {
      Check(format: rawValue, run: ModelCheck<Content>(over: sources).trial)
    }
    return check(as: contentType)
  }

  /// The formats that ``conversions`` checks.
  public static var convertible: [Format] { allCases.filter { $0.contentType is any ConvertedTexts.Type } }

  /// Checks of conversions of models, and the choices that take each document to each format; of a format that
  /// is not convertible, there are none.
  public func conversions(_ documents: Documents) -> (check: Check, fixed: [Choices]) {
    let sources = documents.sources(of: self, upTo: 200_000)
    func check<Content: CheckedFormat & ConvertedTexts>(of content: Content.Type) -> (
      check: Check, fixed: [Choices]
    ) {
      let conversions = ConversionCheck(of: content, documents: sources)
      return (Check(format: rawValue, run: conversions.trial), conversions.documentChoices)
    }
    guard let type = contentType as? any (CheckedFormat & ConvertedTexts).Type else {
      return (Check(format: rawValue) { _ in Trial() }, [])
    }
    return check(of: type)
  }

  /// Checks of random edits on documents of up to so many bytes.
  public func edits(_ documents: Documents, upTo byteCount: Int) -> Check {
    let sources = documents.sources(of: self, upTo: byteCount)
    func check<Content: CheckedFormat>(as content: Content.Type) -> Check {
      Check(format: rawValue, run: EditCheck<Content>(of: sources).trial)
    }
    return check(as: contentType)
  }

  /// Checks of corrupted documents up to a number of bytes, and the choices that cut the small ones at every byte.
  public func mutations(_ documents: Documents, upTo byteCount: Int) -> (check: Check, cuts: [Choices]) {
    let sources = documents.sources(of: self, upTo: byteCount)
    func check<Content: CheckedFormat>(as content: Content.Type) -> (check: Check, cuts: [Choices]) {
      let texts = TextCheck(content, of: sources)
      let cuts = texts.smallDocuments(upTo: 4_000).prefix(8).enumerated().flatMap { document, byteCount in
        (0...byteCount).map { TextCheck<Content>.cut(document: document, at: $0) }
      }
      return (Check(format: rawValue, run: texts.trial), cuts)
    }
    return check(as: contentType)
  }
}

extension Format: CaseIterable {
  /// All of them, in the order of the library.
  public static let allCases = DigestFormats.builtIn.types.map { type in
    guard let type = type as? any CheckedFormat.Type else { fatalError("\(type) has no checks.") }
    return Format(type)
  }
}
