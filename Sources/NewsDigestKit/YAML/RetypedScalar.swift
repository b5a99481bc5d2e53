/// A plain scalar that was meant as text and that YAML takes for something which shows otherwise: `22:31`, `no`, `010`.
struct RetypedScalar {
  let range: Range<Int>
  /// What is written.
  let text: String
  /// What it becomes.
  let value: YAMLValue

  /// Those of a field: its value, or the items of its list.
  static func all(in field: YAMLField, of bytes: ByteView) -> [RetypedScalar] {
    let isText = textKeys.contains(field.key)
    let scalars: [RetypedScalar] =
      switch field.value {
      case .sequence: items(of: field, in: bytes)
      case .bool, .integer, .float, .date, .dateTime:
        [RetypedScalar(range: field.valueRange, text: bytes.string(field.valueRange), value: field.value)]
      case .null, .string, .mapping: []
      }
    return scalars.filter { ($0.showsOtherwise && isText || $0.isTrap) && $0.isPlain }
  }

  private static func items(of field: YAMLField, in bytes: ByteView) -> [RetypedScalar] {
    field.part.value.parts.map(\.value).filter { $0.form == .plain }.map {
      RetypedScalar(range: $0.range, text: bytes.string($0.range), value: $0.value)
    }
  }

  /// The keys whose values are texts, whatever they look like.
  static let textKeys: Set<String> = [
    "title", "subtitle", "description", "excerpt", "summary", "author", "authors", "name", "category", "categories",
    "tag", "tags", "keywords", "lang", "language", "locale", "country", "slug", "version", "parent", "grand_parent",
  ]

  /// Whether YAML resolves the scalar: it is not in quotes and has no tag.
  private var isPlain: Bool { YAMLResolver.value(of: text) == value }

  /// Whether a page shows another text than the one that is written.
  private var showsOtherwise: Bool { value.text.map { !$0.hasSameBytes(as: text) } ?? false }

  /// Whether hardly anybody means what YAML makes of it, whatever the key: a time of day or a length as a base-60
  /// number, digits after a zero as an octal number.
  private var isTrap: Bool {
    switch value {
    case .float: text.utf8.contains(.ascii(":"))
    case .integer(let number):
      text.utf8.first == .ascii("0") && text.utf8.count > 1 && text.utf8.allSatisfy(\.isASCIIDigit)
        && String(number) != text
    default: false
    }
  }

  /// What the page gets; `nil` for a number to the base of sixty, about which loaders do not agree.
  var meaning: String? {
    if case .float = value, text.utf8.contains(.ascii(":")) { return nil }
    return value.text ?? ""
  }
}

extension PendingDiagnostic {
  static func valueRetyped(_ scalar: RetypedScalar) -> PendingDiagnostic {
    let quoted = "\"\(scalar.text)\""
    var arguments = ["text": LocalizedMessage.Argument.text(quoted)]
    if let meaning = scalar.meaning { arguments["value"] = .text(meaning) }
    return PendingDiagnostic(
      id: .frontMatterValueRetyped, severity: .warning, range: scalar.range,
      reason: scalar.meaning == nil ? "number" : "value", arguments: arguments,
      fixIts: [.init(id: "quote-value", replacing: scalar.range, with: quoted)])
  }
}
