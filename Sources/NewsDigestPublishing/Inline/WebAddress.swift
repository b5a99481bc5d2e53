/// The addresses of links: which are safe to publish, how they are written, and what relative ones mean.
enum WebAddress {
  /// The schemes that a link may have. All others may run something, or mean something only on one machine.
  private static let safeSchemes: Set<Bytes> = Set(
    ["http", "https", "mailto", "tel", "sms", "xmpp", "irc", "ircs", "magnet", "geo"].map(\.bytes))

  static func isInScheme(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .ascii("+") || byte == .ascii(".") || byte == .ascii("-")
  }

  /// The scheme of an address, in lower case; `nil` for a relative one.
  static func scheme(of address: Bytes) -> Bytes? {
    let scheme = address.prefix(while: isInScheme)
    guard scheme.endIndex < address.endIndex, address[scheme.endIndex] == .ascii(":"), scheme.first?.isLetter ?? false
    else { return nil }
    return scheme.map(\.lowercased)
  }

  /// An address without what browsers leave out: control characters, and white space at its ends and before its scheme
  /// ends.
  static func cleaned(_ address: Bytes) -> Bytes {
    var scalars = String.UnicodeScalarView()
    for scalar in address.text.unicodeScalars where !isControl(scalar) { scalars.append(scalar) }
    let bytes = Bytes(String(scalars).utf8)
    return Bytes(bytes[bytes.trimmed(bytes.indices)])
  }

  /// Control characters, and format characters that are not seen.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Whether a link may lead to an address that was cleaned.
  static func isSafe(_ address: Bytes) -> Bool {
    let start = address.prefix { $0 != .ascii("/") && $0 != .ascii("?") && $0 != .ascii("#") }
    guard start.contains(.ascii(":")) else { return true }
    // Whatever is before the colon and is not one of these, a browser may take it as a scheme.
    let scheme = start.prefix { $0 != .ascii(":") }.map(\.lowercased)
    return safeSchemes.contains(scheme)
  }

  /// Whether an address is that of a page of the web.
  static func isPage(_ address: Bytes) -> Bool {
    let scheme = scheme(of: address).map(\.text)
    return scheme == "https" || scheme == "http"
  }

  /// The host of a cleaned address in lower case, without a user and a port; empty for one that is not of a page.
  static func host(of address: Bytes) -> Bytes {
    guard isPage(address), let start = address.firstOffset(of: "://", from: 0).map({ $0 + 3 }) else { return [] }
    let authority = address[start...].prefix { $0 != .ascii("/") && $0 != .ascii("?") && $0 != .ascii("#") }
    let named = authority.lastIndex(of: .ascii("@")).map { authority[($0 + 1)...] } ?? authority
    return named.prefix { $0 != .ascii(":") }.map(\.lowercased)
  }

  /// An address as attributes have it: percent-encoded where it has to be, and nothing encoded twice.
  static func encoded(_ address: Bytes) -> Bytes {
    var output: Bytes = []
    for byte in address {
      if byte.isLetter || byte.isDigit || "-_.~!*'();:@&=+$,/?#%".utf8.contains(byte) {
        output.append(byte)
      } else {
        appendEncoded(byte, to: &output)
      }
    }
    return output
  }

  /// A component of a path or of an id: only what has no meaning of its own stays.
  static func encodedComponent(_ text: Bytes, keeping kept: String = "") -> Bytes {
    var output: Bytes = []
    for byte in text {
      if byte.isLetter || byte.isDigit || "-_.~".utf8.contains(byte) || kept.utf8.contains(byte) {
        output.append(byte)
      } else {
        appendEncoded(byte, to: &output)
      }
    }
    return output
  }

  private static func appendEncoded(_ byte: UInt8, to output: inout Bytes) {
    let digits = Bytes("0123456789ABCDEF")
    output += [.ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// What an address means on a page (RFC 3986, 5.2).
  static func resolved(_ address: Bytes, against page: Bytes?) -> Bytes {
    guard let page, scheme(of: address) == nil else { return address }
    let base = Parts(page)
    guard let first = address.first else { return base.upToPath + base.path + base.query }
    if address.starts(with: Bytes("//")) { return base.scheme + address }
    if first == .ascii("#") { return base.upToPath + base.path + base.query + address }
    if first == .ascii("?") { return base.upToPath + base.path + address }
    let end = address.firstIndex { $0 == .ascii("?") || $0 == .ascii("#") } ?? address.count
    let folder = first == .ascii("/") ? 0 : (base.path.lastIndex(of: .ascii("/")) ?? -1) + 1
    return base.upToPath + withoutDots(Bytes(base.path[..<folder]) + address[..<end]) + address[end...]
  }

  /// The parts of an absolute address.
  private struct Parts {
    let scheme: Bytes
    /// The scheme and the host.
    let upToPath: Bytes
    let path: Bytes
    let query: Bytes

    init(_ address: Bytes) {
      let page = address.prefix { $0 != .ascii("#") }
      let colon = page.firstIndex(of: .ascii(":")).map { $0 + 1 } ?? 0
      let host = page[colon...].starts(with: Bytes("//")) ? colon + 2 : colon
      let start = page[host...].firstIndex { $0 == .ascii("/") || $0 == .ascii("?") } ?? page.count
      let end = page[start...].firstIndex(of: .ascii("?")) ?? page.count
      (scheme, upToPath, query) = (Bytes(page[..<colon]), Bytes(page[..<start]), Bytes(page[end...]))
      path = start == end ? Bytes("/") : Bytes(page[start..<end])
    }
  }

  private static func withoutDots(_ path: Bytes) -> Bytes {
    var segments: [ArraySlice<UInt8>] = []
    let all = path.split(separator: .ascii("/"), omittingEmptySubsequences: false)
    for (index, segment) in all.enumerated() {
      let isLast = index == all.count - 1
      if segment.elementsEqual("..".utf8) {
        if segments.count > 1 { segments.removeLast() }
      } else if !segment.elementsEqual(".".utf8) {
        segments.append(segment)
        continue
      }
      if isLast { segments.append([]) }
    }
    return Bytes(segments.joined(separator: [.ascii("/")]))
  }
}
