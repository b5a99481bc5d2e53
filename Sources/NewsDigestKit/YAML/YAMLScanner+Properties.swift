extension YAMLScanner {
  /// Scans an anchor or alias.
  mutating func scanName(_ kind: YAMLToken.Kind) throws(YAMLProblem) -> YAMLToken {
    let (start, startColumn) = (offset, column)
    offset += 1
    while offset < end, bytes[offset].isNameByte { offset += 1 }
    guard offset > start + 1, isBlank(at: offset) || "?:,]}%@`".utf8.contains(bytes[offset]) else {
      throw problem(.name)
    }
    return YAMLToken(kind: kind, range: start..<offset, column: startColumn)
  }

  /// Scans a tag.
  mutating func scanTag() throws(YAMLProblem) -> YAMLToken {
    let (start, startColumn) = (offset, column)
    let tag = try scanTagName()
    guard isBlank(at: offset) || isInBrackets && isNext(.ascii(",")) else { throw problem(.other) }
    let isText = tag.elementsEqual("!str".utf8) || tag.elementsEqual("tag:yaml.org,2002:str".utf8)
    return YAMLToken(kind: .tag, range: start..<offset, column: startColumn, isText: isText)
  }

  /// Scans a tag and expands its handle.
  private mutating func scanTagName() throws(YAMLProblem) -> [UInt8] {
    let start = offset
    offset += 1
    if isNext(.ascii("<")) {
      offset += 1
      let tag = try scanURI(allowsBrackets: true)
      guard isNext(.ascii(">")), !tag.isEmpty else { throw problem(.other) }
      offset += 1
      return tag
    }
    while offset < end, bytes[offset].isNameByte { offset += 1 }
    guard isNext(.ascii("!")) else { return bytes.bytes(start..<offset) + (try scanURI()) }
    // Only `!!` is known without a directive.
    guard offset == start + 1 else { throw YAMLProblem(.other, at: start) }
    offset += 1
    let suffix = try scanURI()
    guard !suffix.isEmpty else { throw problem(.other) }
    return "tag:yaml.org,2002:".utf8 + suffix
  }

  private mutating func scanURI(allowsBrackets: Bool = false) throws(YAMLProblem) -> [UInt8] {
    var uri: [UInt8] = []
    while offset < end {
      let byte = bytes[offset]
      if byte == .ascii("%") {
        try scanEscapedScalar(into: &uri)
      } else if byte.isNameByte || ";/?:@&=+$.!~*'()".utf8.contains(byte)
        || allowsBrackets && ",[]".utf8.contains(byte)
      {
        uri.append(byte)
        offset += 1
      } else {
        break
      }
    }
    return uri
  }

  /// Scans the escaped bytes of a scalar, such as `%C3%A9`.
  private mutating func scanEscapedScalar(into uri: inout [UInt8]) throws(YAMLProblem) {
    var rest = 1
    var isFirst = true
    while rest > 0 {
      guard isNext(.ascii("%")), let byte = hexNumber(at: offset + 1, digits: 2).map(UInt8.init),
        isFirst ? !byte.isContinuation && byte < 0xF8 : byte.isContinuation
      else { throw problem(.other) }
      if isFirst { rest = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
      uri.append(byte)
      (offset, rest, isFirst) = (offset + 3, rest - 1, false)
    }
  }
}

extension UInt8 {
  /// A letter, a digit, `-` or `_`.
  fileprivate var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == .ascii("-") || self == .ascii("_")
  }
}
