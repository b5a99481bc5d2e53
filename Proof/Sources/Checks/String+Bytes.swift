extension String {
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension String? {
  func hasSameBytes(as other: String) -> Bool { self?.hasSameBytes(as: other) ?? false }
}
