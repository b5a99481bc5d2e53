public import NewsDigestKit

/// The fields of documents compared with those of their copies: law 8 on whole folders.
public struct FormComparison: Sendable {
  /// A copy that says something else than its document.
  public struct Difference: Sendable {
    /// The path of the document.
    public let path: String
    /// The copy, and what it says instead.
    public let description: String
  }

  /// The number of documents.
  public private(set) var documents = 0
  /// The number of fields of the documents, counted once for each copy.
  public private(set) var fields = 0
  /// The number of copies that are the document itself, or that may differ (``FormDifference``).
  public private(set) var skipped = 0
  /// The copies that say something else.
  public private(set) var differences: [Difference] = []

  /// No document yet.
  public init() {}

  /// Compares a document, as the format that it is recognised as, with each of its copies.
  public init(of source: SourceText, at path: String) {
    let format: any DigestFormat.Type = DigestFormats.builtIn[DigestRecognition(of: source).kind] ?? JekyllPost.self
    self.init(of: source, as: format, at: path)
  }

  /// Compares a text, as a format, with each of its copies.
  public init<Content: DigestFormat>(of source: SourceText, as format: Content.Type, at path: String = "") {
    documents = 1
    for variant in TextVariant.allCases where variant != .asWritten { add(format, source, path, variant) }
  }

  private mutating func add<Content: DigestFormat>(
    _ format: Content.Type, _ source: SourceText, _ path: String, _ variant: TextVariant
  ) {
    let copy = variant.applied(to: source.text)
    guard !copy.hasSameBytes(as: source.text), FormDifference(of: variant, from: source.text) == nil else {
      skipped += 1
      return
    }
    do {
      let expected = try ParsedFields(of: format, in: source, comparedWith: variant)
      let found = try ParsedFields(of: format, in: SourceText(copy), comparedWith: variant)
      fields += expected.count
      if let difference = found.difference(from: expected) {
        differences.append(Difference(path: path, description: "\(variant): \(difference)"))
      }
    } catch {
      differences.append(Difference(path: path, description: "\(variant): \(error)"))
    }
  }

  /// Adds what was found in other documents.
  public mutating func add(_ other: FormComparison) {
    documents += other.documents
    fields += other.fields
    skipped += other.skipped
    differences += other.differences
  }
}
