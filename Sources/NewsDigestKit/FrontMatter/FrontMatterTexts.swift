/// Finds values that are YAML, and not what their author meant: a text that ends at a `#`, names with commas, and names
/// that are mappings.
enum FrontMatterTexts {
  /// Reports what is found in a field.
  static func report(_ field: YAMLField, of bytes: ByteView, _ report: (PendingDiagnostic) -> Void) {
    if RetypedScalar.textKeys.contains(field.key) {
      for cut in cuts(in: field, of: bytes) { report(.valueCut(cut, of: bytes)) }
    }
    guard nameKeys.contains(field.key) else { return }
    if separatedKeys.contains(field.key), let text = field.value.string, text.utf8.contains(.ascii(",")) {
      report(.commas(text, in: field.valueRange))
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

  fileprivate static func commas(_ text: String, in range: Range<Int>) -> PendingDiagnostic {
    let names = text.utf8.split(separator: .ascii(",")).map { name in
      String(Substring(name)).withBytes { $0.string($0.trimmingSpaces($0.indices)) }
    }
    var list: [UInt8] = [.ascii("[")]
    for (index, name) in names.filter({ !$0.isEmpty }).enumerated() {
      if index > 0 { list += ", ".utf8 }
      YAMLScalarWriter.append(name, in: .flow, to: &list)
    }
    list.append(.ascii("]"))
    return PendingDiagnostic(
      id: .frontMatterCommas, severity: .warning, range: range,
      fixIts: [fix("write-list", range, list)])
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
