import NewsDigestKit

/// An address without what does not decide which page it is: two addresses of one page mostly have the same one.
enum CanonicalLink {
  /// The start of hosts that show the same pages for other devices.
  private static let hostPrefixes = ["www.", "m.", "mobile.", "amp."].map(\.bytes)
  /// The parameters that only say where a reader came from.
  private static let trackingParameters = Set(
    [
      "_ga", "_gl", "cmpid", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "igsh", "igshid", "li_fat_id", "mc_cid",
      "mc_eid", "mkt_tok", "msclkid", "oly_anon_id", "oly_enc_id", "ref", "ref_src", "ref_url", "s_cid", "scid", "spm",
      "ttclid", "twclid", "vero_id", "wbraid", "wickedid", "yclid", "amp", "outputtype", "usqp",
    ].map(\.bytes))
  private static let trackingPrefixes = ["utm_", "mtm_", "pk_", "hsa_", "at_"].map(\.bytes)
  /// The caches of pages, and the segments of the path before the host.
  private static let caches: [(host: Bytes, path: [Bytes])] = [
    ("www.google.com".bytes, ["amp".bytes]), ("google.com".bytes, ["amp".bytes]),
    ("cdn.ampproject.org".bytes, ["c".bytes]), ("cdn.ampproject.org".bytes, ["v".bytes]),
  ]
  /// The segments at the end of the path of a page in AMP.
  private static let pageEndings = ["amp".bytes, "amp.html".bytes]

  /// The canonical form of an address; `nil` for one that is not that of a page, stops working after a while, or is
  /// that of a whole site.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the address.
  static func canonical(_ address: String) -> String? {
    let link = VideoDigest.Video(title: "", url: address)
    if let id = link.videoID { return "youtube:\(id)" }
    let cleaned = WebAddress.cleaned(address.bytes)
    guard WebAddress.isPage(cleaned), !Link(text: "", url: address).isTemporary else { return nil }
    var (host, path, query) = parts(of: cleaned)
    var segments = path.split(separator: .ascii("/")).map(Bytes.init)
    // A cache may have a page of a cache, but no more.
    for _ in 0..<2 { if let cached = uncached(host, segments) { (host, segments) = cached } }
    if let last = segments.last, pageEndings.contains(last.map(\.lowercased)) { segments.removeLast() }
    if let last = segments.last, last.count > 9, last.suffix(9).elementsEqual(".amp.html".utf8) {
      segments[segments.count - 1] = last.dropLast(9) + ".html".bytes
    }
    let parameters = query.split(separator: .ascii("&")).map(Bytes.init).filter { !isTracking($0) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    guard !host.isEmpty, !segments.isEmpty || !parameters.isEmpty else { return nil }
    let joined = Bytes(([withoutPrefix(host)] + segments).joined(separator: [.ascii("/")]))
    return normalised(
      parameters.isEmpty ? joined : joined + [.ascii("?")] + parameters.joined(separator: [.ascii("&")])
    )
    .text
  }

  /// The host of an address in lower case, without a user and a port; empty without one.
  static func host(of address: String) -> String {
    let cleaned = WebAddress.cleaned(address.bytes)
    return WebAddress.isPage(cleaned) ? parts(of: cleaned).host.text : ""
  }

  private static func parts(of address: Bytes) -> (host: Bytes, path: Bytes, query: Bytes) {
    let start = address.firstOffset(of: "://", from: 0).map { $0 + 3 } ?? 0
    let rest = address[start...].prefix { $0 != .ascii("#") }
    let authority = rest.prefix { $0 != .ascii("/") && $0 != .ascii("?") }
    let path = rest[authority.endIndex...].prefix { $0 != .ascii("?") }
    let named = authority.lastIndex(of: .ascii("@")).map { authority[($0 + 1)...] } ?? authority
    let host = named.prefix { $0 != .ascii(":") }.map(\.lowercased)
    return (Bytes(host), Bytes(path), Bytes(rest[path.endIndex...].dropFirst()))
  }

  /// The host and the path of the page that a cache shows.
  private static func uncached(_ host: Bytes, _ segments: [Bytes]) -> (Bytes, [Bytes])? {
    for cache in caches where host == cache.host || host.suffix(cache.host.count + 1) == [.ascii(".")] + cache.host {
      guard segments.starts(with: cache.path) else { continue }
      var rest = segments.dropFirst(cache.path.count)
      if rest.first?.elementsEqual("s".utf8) ?? false { rest = rest.dropFirst() }
      guard let page = rest.first, page.contains(.ascii(".")) else { continue }
      return (page.map(\.lowercased), Array(rest.dropFirst()))
    }
    return nil
  }

  private static func withoutPrefix(_ host: Bytes) -> Bytes {
    var host = host[...]
    while let prefix = hostPrefixes.first(where: { host.starts(with: $0) }) {
      let rest = host.dropFirst(prefix.count)
      guard rest.contains(.ascii(".")) else { break }
      host = rest
    }
    return Bytes(host)
  }

  private static func isTracking(_ parameter: Bytes) -> Bool {
    let name = Bytes(parameter.prefix { $0 != .ascii("=") }.map(\.lowercased))
    return trackingParameters.contains(name) || trackingPrefixes.contains { name.starts(with: $0) }
  }

  /// An address with percent-encoding only where it is needed, and that in capitals.
  private static func normalised(_ address: Bytes) -> Bytes {
    var output: Bytes = []
    var index = 0
    while index < address.count {
      var byte = address[index]
      index += 1
      var isEncoded = byte >= 0x80
      if byte == .ascii("%"), index + 1 < address.count, address[index].isHexadecimal,
        address[index + 1].isHexadecimal, let value = UInt8(Bytes(address[index...(index + 1)]).text, radix: 16)
      {
        (byte, isEncoded) = (value, true)
        index += 2
      }
      if !isEncoded || byte.isLetter || byte.isDigit || "-._~".utf8.contains(byte) {
        output.append(byte)
      } else {
        let digits = Bytes("0123456789ABCDEF")
        output += [.ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return output
  }
}
