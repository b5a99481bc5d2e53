/// Finds values that are YAML, and not what their author meant: a text that ends at a `#`, names with commas, and names
/// that are mappings.
enum FrontMatterTexts {
  /// Reports what is found in a field.
  static func report(_ field: YAMLField, of bytes: ByteView, _ report: (PendingDiagnostic) -> Void) {
    if RetypedScalar.textKeys.contains(field.key) {
      for cut in cuts(in: field, of: bytes) { report(.valueCut(cut, of: bytes)) }
    }
    guard nameKeys.contains(field.key) else { return }
    if separatedKeys.contains(field.key), let text = field.value.string, let (names, separator) = names(in: text) {
      report(.separated(names, by: separator, in: field))
    }
    for item in field.part.value.parts.map(\.value) {
      guard case .mapping(let entries) = item.value, entries.count == 1, bytes.isOneLine(item.range),
        item.form == .block || item.form == .pair
      else { continue }
      report(.itemMapping(item.range, of: bytes))
    }
  }

  /// The keys whose values are names.
  private static let nameKeys: Set<String> = ["tag", "tags", "category", "categories", "keywords"]
  /// The keys a text of which Jekyll separates at spaces.
  private static let separatedKeys: Set<String> = ["tags", "categories"]
  /// What people separate names by, and Jekyll does not; bars and slashes may be in a name.
  private static let separators: [StaticString] = [",", ";", "\u{FF0C}", "\u{3001}", "\u{FF1B}", " | ", " / "]

  /// The names of a text, and what separates them; `nil` where nothing but spaces does.
  private static func names(in text: String) -> (names: [String], separator: StaticString)? {
    text.withBytes { bytes in
      guard let separator = separators.first(where: { bytes.firstRange(of: $0, in: bytes.indices) != nil }) else {
        return nil
      }
      var (names, rest): ([Range<Int>], Range<Int>) = ([], bytes.indices)
      while let end = bytes.firstRange(of: separator, in: rest) {
        names.append(rest.lowerBound..<end.lowerBound)
        rest = end.upperBound..<rest.upperBound
      }
      names.append(rest)
      return (names.map(bytes.trimmingSpaces).filter { !$0.isEmpty }.map(bytes.string), separator)
    }
  }

  /// The values, or items of a list, that end at a `#` to which a word is joined; each with that word.
  private static func cuts(in field: YAMLField, of bytes: ByteView) -> [Range<Int>] {
    let parts = field.part.value.form == .block ? field.part.value.parts : [field.part]
    return parts.compactMap { cut(in: $0, of: bytes) }
  }

  private static func cut(in part: YAMLNode.Part, of bytes: ByteView) -> Range<Int>? {
    let node = part.value
    switch (node.form, node.value) {
    case (.nothing, _), (.plain, .string): break
    default: return nil
    }
    let start = node.form == .nothing ? part.indicatorEnd : node.range.upperBound
    let line = LineScanner.line(at: start, in: bytes, end: bytes.count).content
    let comment = bytes.trimmingSpaces(line)
    guard comment.count > 1, comment.lowerBound > start, bytes[comment.lowerBound] == .ascii("#"),
      bytes[comment.lowerBound + 1].isInWord, bytes.isOneLine(node.range)
    else { return nil }
    return (node.form == .nothing ? comment.lowerBound : node.range.lowerBound)..<comment.upperBound
  }
}

extension UInt8 {
  fileprivate var isInWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}

extension PendingDiagnostic {
  fileprivate static func valueCut(_ range: Range<Int>, of bytes: ByteView) -> PendingDiagnostic {
    let text = bytes.bytes(range)
    let comment = bytes.firstIndex(of: .ascii("#"), in: range)
    return PendingDiagnostic(
      id: .frontMatterValueCut, severity: .warning, range: range,
      arguments: ["comment": .text(bytes.string(comment..<range.upperBound))],
      fixIts: [fix("quote-value", range, YAMLLineFault.quoted(text))])
  }

  fileprivate static func separated(
    _ names: [String], by separator: StaticString, in field: YAMLField
  ) -> PendingDiagnostic {
    var list: [UInt8] = [.ascii("[")]
    for (index, name) in names.enumerated() {
      if index > 0 { list += ", ".utf8 }
      YAMLScalarWriter.append(name, in: .flow, to: &list)
    }
    list.append(.ascii("]"))
    return PendingDiagnostic(
      id: .frontMatterCommas, severity: .warning, range: field.valueRange,
      arguments: ["separator": .text("\(separator)".withBytes { $0.string($0.trimmingSpaces($0.indices)) })],
      fixIts: [fix("write-list", field.valueRange, list)])
  }

  fileprivate static func itemMapping(_ range: Range<Int>, of bytes: ByteView) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .frontMatterItemMapping, severity: .warning, range: range,
      fixIts: [fix("quote-value", range, YAMLLineFault.quoted(bytes.bytes(range)))])
  }

  private static func fix(_ id: String, _ range: Range<Int>, _ text: [UInt8]) -> Diagnostic.FixIt {
    Diagnostic.FixIt(id: id, replacing: range, with: String(decoding: text, as: UTF8.self))
  }
}
