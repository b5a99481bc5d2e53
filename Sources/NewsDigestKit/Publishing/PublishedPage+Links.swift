extension PublishedPage {
  /// Whether there are links that stop working after a while: redirects of a search, and signed addresses.
  func inspectLinks(report: (PendingDiagnostic) -> Void) {
    guard Link.hasTemporaryPart(body, of: bytes) else { return }
    forEachText { text in
      var code = CodeSpans.ranges(in: text, of: bytes)[...]
      for address in temporaryAddresses(in: text) {
        code = code.drop { $0.upperBound <= address.lowerBound }
        if code.first?.overlaps(address) ?? false { continue }
        report(.citationLinkTemporary(address))
      }
    }
  }

  private func temporaryAddresses(in text: Range<Int>) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    for part in Link.temporaryParts {
      var rest = text
      while let found = bytes.firstRange(of: part, in: rest) {
        var (start, end) = (found.lowerBound, found.upperBound)
        while start > rest.lowerBound, !Self.endsAddress(bytes[start - 1]) { start -= 1 }
        while end < text.upperBound, !Self.endsAddress(bytes[end]) { end += 1 }
        addresses.append(start..<end)
        rest = end..<text.upperBound
      }
    }
    return addresses.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= .space || "()<>[]\"".utf8.contains(byte)
  }
}

extension PendingDiagnostic {
  fileprivate static func citationLinkTemporary(_ address: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .citationLinkTemporary, severity: .warning, range: address)
  }
}
