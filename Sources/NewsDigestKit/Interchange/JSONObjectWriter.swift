/// Writes an object of JSON, member by member.
struct JSONObjectWriter {
  private var members: [(name: String, text: String)] = []

  func has(_ name: String) -> Bool {
    members.contains { $0.name.hasSameBytes(as: name) }
  }

  /// Adds a member.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - key: The name as JSON, where it is to be written in another way than ours.
  ///   - value: The value as JSON.
  mutating func add(_ name: String, key: String? = nil, value: String) {
    members.append((name, "\(key ?? name.jsonString): \(value)"))
  }

  func text(separator: String) -> [UInt8] {
    var output: [UInt8] = []
    output.append("{")
    for (place, member) in members.enumerated() {
      if place > 0 { output.append(separator) }
      output.append(member.text)
    }
    output.append("}")
    return output
  }
}

extension String {
  /// The text as a string of JSON.
  var jsonString: String {
    var output: [UInt8] = []
    output.append("\"")
    for byte in utf8 { EscapedText.append(byte, to: &output) }
    output.append("\"")
    return output.withBytes { $0.string($0.indices) }
  }
}
