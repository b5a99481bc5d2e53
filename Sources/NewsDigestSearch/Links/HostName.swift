/// The names of hosts in one form.
enum HostName {
  /// The name in small letters and in ASCII (Punycode), without a period at its end.
  static func canonical(_ name: ArraySlice<UInt8>) -> String {
    let decoded = PercentEncoding.decoded(String(decoding: name, as: UTF8.self), isForm: false)
    var labels: [[Unicode.Scalar]] = [[]]
    for scalar in FoldedText(decoded).scalars {
      // Full stops of other scripts (UTS #46, 2.3).
      if [0x2E, 0x3002].contains(scalar.value) { labels.append([]) } else { labels[labels.count - 1].append(scalar) }
    }
    if labels.count > 1, labels.last == [] { labels.removeLast() }
    let text = labels.map { $0.allSatisfy(\.isASCII) ? $0.text : "xn--" + Punycode.encoded($0) }.joined(separator: ".")
    // A host without letters and numbers is no name of one.
    let isName = labels.joined().contains { [.word, .syllable].contains(ScalarKind($0)) }
    return isName && !labels.joined().contains(" ") ? text : ""
  }

  static func withoutDevices(_ name: String, _ rules: AddressRules) -> String {
    let labels = name.split(separator: ".").map(String.init)
    let kept = labels.enumerated().filter { $0.offset >= labels.count - 2 || !rules.deviceLabels.contains($0.element) }
    let host = kept.map(\.element).joined(separator: ".")
    return rules.hostAliases[host] ?? host
  }
}

/// Punycode (RFC 3492), by which labels of hosts are in ASCII.
private enum Punycode {
  /// Labels have at most 63 characters. What has more is no label, and encoding it would not be linear.
  private static let limit = 63

  static func encoded(_ label: [Unicode.Scalar]) -> String {
    guard label.count <= limit else { return PercentEncoding.canonical(Array(label.text.utf8)[...]) }
    var output = label.filter(\.isASCII).map { Character($0) }
    let basicCount = output.count
    if basicCount > 0 { output.append("-") }
    var (value, delta, bias, handled): (UInt32, Int, Int, Int) = (0x80, 0, 72, basicCount)
    while handled < label.count {
      let next = label.lazy.map(\.value).filter { $0 >= value }.min() ?? value
      delta += Int(next - value) * (handled + 1)
      value = next
      for scalar in label {
        if scalar.value < value { delta += 1 }
        guard scalar.value == value else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basicCount)
        (delta, handled) = (0, handled + 1)
      }
      (delta, value) = (delta + 1, value + 1)
    }
    return String(output)
  }

  /// A number with digits whose weights depend on the bias.
  private static func append(_ delta: Int, _ bias: Int, to output: inout [Character]) {
    var (rest, step) = (delta, 36)
    while true {
      let threshold = min(max(step - bias, 1), 26)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      (rest, step) = ((rest - threshold) / (36 - threshold), step + 36)
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: Int) -> Character {
    Character(Unicode.Scalar(UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)))
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var (delta, bias) = (isFirst ? delta / 700 : delta / 2, 0)
    delta += delta / count
    while delta > 35 * 26 / 2 { (delta, bias) = (delta / 35, bias + 36) }
    return bias + 36 * delta / (delta + 38)
  }
}
