extension Bool: JSONForm {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(self) }
}

extension Int: JSONForm {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(Int64(self)) }
}

extension Int64: JSONForm {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(self) }
}

extension Double: JSONForm {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(self) }
}

extension String: JSONForm {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(self) }
}

extension Array: JSONForm where Element: JSONForm {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encodeElements(self) }
}

extension JSONForm where Self: RawRepresentable, RawValue == String {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(rawValue) }
}
