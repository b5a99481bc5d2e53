/// The parts of an address of the web, all in ASCII.
struct AddressParts {
  private(set) var host: String
  /// The port, with its colon; empty for the usual one.
  private let port: String
  /// The segments of the path, without empty ones at its end.
  private(set) var segments: [String]
  private var parameters: [(name: String, value: String)]
  private let fragment: String

  init?(_ address: String) {
    let composed = address.utf8.allSatisfy { $0 < 0x80 } ? address : Composition.composed(address)
    var rest = Self.withoutReferences(composed)[...]
    guard let scheme = Self.takeScheme(&rest) else { return nil }
    let authority = Self.take(&rest) { "/?#\\".utf8.contains($0) }
    let place = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
    let portStart = place.last == UInt8(ascii: "]") ? nil : place.lastIndex(of: UInt8(ascii: ":"))
    let host = HostName.canonical(place[..<(portStart ?? place.endIndex)])
    guard !host.isEmpty else { return nil }
    self.host = host
    port = Self.port(portStart.map { place[($0 + 1)...] } ?? [], scheme: scheme)
    segments = Self.segments(of: Self.take(&rest) { "?#".utf8.contains($0) })
    parameters = Self.parameters(of: Self.take(&rest) { $0 == UInt8(ascii: "#") }.dropFirst())
    fragment = PercentEncoding.canonical(rest.dropFirst())
  }

  /// The whole in its form, when the rules were applied.
  var text: String {
    let query = parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    return "https://\(host)\(port)" + segments.map { "/\($0)" }.joined() + (query.isEmpty ? "" : "?\(query)")
      + (fragment.isEmpty ? "" : "#\(fragment)")
  }

  subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }
}

// MARK: - Parsing

extension AddressParts {
  /// The bytes without white space at their ends and control characters in them; `&amp;` is what Markdown has for `&`.
  private static func withoutReferences(_ address: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in address.utf8 where byte >= 0x20 && byte != 0x7F {
      bytes.append(byte)
      if byte == UInt8(ascii: ";"), bytes.suffix(5).elementsEqual("&amp;".utf8) { bytes.removeLast(4) }
    }
    let space = UInt8(ascii: " ")
    return Array(bytes.drop { $0 == space }.reversed().drop { $0 == space }.reversed())
  }

  private static func takeScheme(_ rest: inout ArraySlice<UInt8>) -> String? {
    for scheme in ["https", "http", ""] {
      let start = rest.prefix(scheme.utf8.count + 3).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
      let mark = scheme.isEmpty ? "//" : "\(scheme)://"
      guard start.starts(with: mark.utf8) else { continue }
      rest = rest.dropFirst(mark.utf8.count)
      return scheme
    }
    return nil
  }

  /// Takes what comes before the first byte that ends it.
  private static func take(_ rest: inout ArraySlice<UInt8>, until isEnd: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let part = rest.prefix { !isEnd($0) }
    rest = rest[part.endIndex...]
    return part
  }

  private static func port(_ digits: ArraySlice<UInt8>, scheme: String) -> String {
    let port = String(decoding: digits.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
    return port.isEmpty || port == (scheme == "http" ? "80" : "443") ? "" : ":\(port)"
  }

  private static func segments(of path: ArraySlice<UInt8>) -> [String] {
    var segments: [String] = []
    let isSlash: (UInt8) -> Bool = { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    for segment in path.drop(while: isSlash).split(omittingEmptySubsequences: false, whereSeparator: isSlash) {
      switch PercentEncoding.canonical(segment) {
      case ".": break
      case "..": _ = segments.popLast()
      case let text: segments.append(text)
      }
    }
    while segments.last == "" { segments.removeLast() }
    return segments
  }

  private static func parameters(of query: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    query.split(separator: UInt8(ascii: "&")).map { part in
      let name = part.prefix { $0 != UInt8(ascii: "=") }
      return (
        PercentEncoding.canonical(name, isForm: true),
        PercentEncoding.canonical(part[name.endIndex...].dropFirst(), isForm: true)
      )
    }
  }
}

// MARK: - Rules

extension AddressParts {
  /// How many redirects are followed: one in another one is seldom.
  private static let redirectLimit = 4

  func resolved(_ rules: AddressRules, depth: Int = 0) -> AddressParts? {
    var parts = self
    parts.host = HostName.withoutDevices(host, rules)
    if depth < Self.redirectLimit, let target = parts.target(rules) {
      return target.resolved(rules, depth: depth + 1) ?? parts.applied(rules)
    }
    return parts.applied(rules)
  }

  /// The address that a cache or a redirect holds.
  private func target(_ rules: AddressRules) -> AddressParts? {
    if let name = rules.redirects["\(host)/\(segments.joined(separator: "/"))"], let value = self[name] {
      return AddressParts(PercentEncoding.decoded(value, isForm: true))
    }
    let cache = rules.ampCaches.first { $0.key.hasPrefix(".") ? host.hasSuffix($0.key) : host == $0.key }
    guard let cache, let first = segments.first, cache.value.contains(first) else { return nil }
    // `s` says that the page is one of https.
    let page = segments.dropFirst().first == "s" ? segments.dropFirst(2) : segments.dropFirst()
    guard let name = page.first, name.contains(".") else { return nil }
    let query = parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    return AddressParts("https://\(page.joined(separator: "/"))?\(query)")
  }

  private func applied(_ rules: AddressRules) -> AddressParts {
    var parts = AddressParts(host: host, port: port, fragment: rules.isRoute(fragment) ? fragment : "")
    parts.segments = rules.withoutAMP(segments)
    parts.parameters = parameters.filter { !rules.isTracking($0.name.lowercased(), on: host) }
    parts.parameters.sort { ($0.name, $0.value) < ($1.name, $1.value) }
    return parts
  }

  private init(host: String, port: String, fragment: String) {
    (self.host, self.port, self.fragment) = (host, port, fragment)
    (segments, parameters) = ([], [])
  }
}

extension AddressRules {
  fileprivate func isRoute(_ fragment: String) -> Bool { routePrefixes.contains { fragment.hasPrefix($0) } }

  /// A path without its segment `amp`, and without `.amp` at its end.
  fileprivate func withoutAMP(_ segments: [String]) -> [String] {
    var segments = segments
    if segments.count > 1, let last = segments.last, ampSegments.contains(last) { segments.removeLast() }
    if segments.count > 1, let first = segments.first, ampSegments.contains(first) { segments.removeFirst() }
    for segment in ampSegments {
      guard let last = segments.last else { break }
      for ending in ["", ".html"] where last.hasSuffix(".\(segment)\(ending)") && last != ".\(segment)\(ending)" {
        segments[segments.count - 1] = last.dropLast(segment.count + 1 + ending.count) + ending
      }
    }
    return segments
  }
}
