extension String {
  /// The text as Markdown that says nothing but it: marks, tags and entities in it are text to CommonMark and kramdown.
  ///
  ///     "1. *A* & <b>".escapedForMarkdown  // 1\. \*A\* & \<b\>
  ///
  /// Line endings become spaces, as a line could start a block. Addresses that a host makes links without any mark stay
  /// as they are.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public var escapedForMarkdown: String {
    withBytes { bytes in
      var output: [UInt8] = []
      var index = Self.appendMark(to: &output, of: bytes)
      let closing = Self.closingMark(of: bytes)
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case .lineFeed, .carriageReturn:
          let isSecond = byte == .lineFeed && index > 1 && bytes[index - 2] == .carriageReturn
          if !isSecond { output.append(.space) }
        case .ascii("&") where Self.mayBeEntity(at: index, in: bytes): output.append("&amp;")
        case let byte where "\\`*_[]<>{}|$~".utf8.contains(byte): output += [.ascii("\\"), byte]
        case .ascii("#") where index - 1 == closing: output += [.ascii("\\"), byte]
        default: output.append(byte)
        }
      }
      return output.withBytes { $0.string($0.indices) }
    }
  }

  /// Appends what would start a block, with a backslash before its mark, and returns the offset after it.
  private static func appendMark(to output: inout [UInt8], of bytes: ByteView) -> Int {
    let text = bytes.trimmingLeadingSpaces(bytes.indices)
    guard let first = text.first else { return 0 }
    var mark = first
    if bytes[first].isASCIIDigit {
      mark = text.first { !bytes[$0].isASCIIDigit } ?? text.upperBound
      guard mark < text.upperBound, bytes[mark] == .ascii(".") || bytes[mark] == .ascii(")") else { return 0 }
    } else if !"#-+=:".utf8.contains(bytes[first]) {
      return 0
    }
    bytes.append(0..<mark, to: &output)
    output += [.ascii("\\"), bytes[mark]]
    return mark + 1
  }

  /// The first of the number signs that would close a heading: at the end, after a space. `nil` without any.
  private static func closingMark(of bytes: ByteView) -> Int? {
    let text = bytes.trimmingTrailingSpaces(bytes.indices)
    var start = text.upperBound
    while start > text.lowerBound, bytes[start - 1] == .ascii("#") { start -= 1 }
    guard start < text.upperBound, start > text.lowerBound else { return nil }
    return " \t\n\r".utf8.contains(bytes[start - 1]) ? start : nil
  }

  private static func mayBeEntity(at index: Int, in bytes: ByteView) -> Bool {
    index < bytes.count && (bytes[index].isASCIILetter || bytes[index] == .ascii("#"))
  }
}
