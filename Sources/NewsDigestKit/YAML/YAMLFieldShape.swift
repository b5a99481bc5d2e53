/// Where the key, the value and the comment of a field are, in a text that LibYAML has accepted.
struct YAMLFieldShape {
  private(set) var key: Range<Int>
  private(set) var value: Range<Int>
  private(set) var comment: Range<Int>?
  /// The end of the field's last line.
  private(set) var end: Int

  /// How a value is written.
  enum Form {
    case quoted, flow, plain
    /// A literal or folded scalar.
    case blockScalar
    /// A list or mapping in block style, or any value that starts on the line after the key; or nothing.
    case below
  }
  private(set) var form: Form

  /// Finds the parts of the field whose key starts `region`. The region includes all lines up to the next field.
  init?(in bytes: ByteView, _ region: Range<Int>, indentation: Int) {
    let scanner = YAMLTokenScanner(bytes: bytes, end: region.upperBound)
    guard let key = scanner.key(at: region.lowerBound) else { return nil }
    self.key = key.range
    let start = bytes.trimmingLeadingSpaces(key.colon + 1..<region.upperBound).lowerBound
    value = start..<start
    comment = nil
    end = start
    form = scanner.form(at: start)

    switch form {
    case .plain: setEnd(scanner.plainEnd(from: start), start, scanner)
    case .quoted: setEnd(scanner.quotedEnd(at: scanner.skippingProperties(start)), start, scanner)
    case .flow: setEnd(scanner.flowEnd(at: scanner.skippingProperties(start)), start, scanner)
    case .blockScalar: setBlock(scanner, start, afterKey: start, indentation)
    case .below: setBlock(scanner, start, afterKey: key.colon + 1, indentation)
    }
  }

  /// Sets the end of a value that shows where it ends, and the comment after it.
  private mutating func setEnd(_ valueEnd: Int, _ start: Int, _ scanner: YAMLTokenScanner) {
    value = start..<valueEnd
    comment = scanner.comment(from: valueEnd)
    end = comment?.upperBound ?? valueEnd
  }

  /// Sets the end of a value that ends where the lines stop to belong to it, and the comment on the key's line.
  private mutating func setBlock(_ scanner: YAMLTokenScanner, _ start: Int, afterKey: Int, _ indentation: Int) {
    comment = scanner.commentOnLine(from: start)
    let content = form == .blockScalar ? start : scanner.nextContent(from: start)
    guard content < scanner.end else {
      // Nothing but a tag or an anchor, if that.
      let properties = scanner.bytes.trimmingTrailingSpaces(start..<scanner.skippingProperties(start))
      value = properties.isEmpty ? afterKey..<afterKey : properties
      end = comment?.upperBound ?? value.upperBound
      return
    }
    end = scanner.blockEnd(from: start, indentation: indentation) ?? scanner.lineContentEnd(from: start)
    value = content..<end
  }
}
