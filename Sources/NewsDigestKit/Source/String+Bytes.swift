extension String {
  /// Whether both texts are the same bytes.
  ///
  /// `==` calls "é" and "e\u{301}" equal; a lossless model must not.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension String? {
  /// Whether both are texts of the same bytes, or neither is a text.
  func hasSameBytes(as other: String?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let text?, let other?): text.hasSameBytes(as: other)
    default: false
    }
  }
}
