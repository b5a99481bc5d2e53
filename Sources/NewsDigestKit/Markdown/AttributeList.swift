/// A kramdown attribute list on a line of its own, such as `{: .no_toc #top target="_blank" }` or `{:toc}`.
///
/// With a ``name`` it is a definition, `{:name: .note}`, that other lists refer to. The order of the items is kept;
/// texts are compared by their bytes.
public struct AttributeList: Hashable, Sendable {
  /// A part of an attribute list.
  public enum Item: Hashable, Sendable {
    /// `#top`.
    case id(String)
    /// `.no_toc`.
    case className(String)
    /// `target="_blank"`, the value without quotes and escapes.
    case attribute(key: String, value: String)
    /// A bare word: the name of a definition, or a mark such as `toc`.
    case reference(String)
  }

  /// The block that a list belongs to.
  public enum Target: String, Hashable, Codable, JSONForm, Sendable, CaseIterable {
    /// The block right above the list.
    case preceding
    /// The block below the list, if nothing is directly above the list.
    case following
  }

  /// The name that a definition gives to its items; `nil` for a list that belongs to a block.
  public var name: String?
  /// The items, in order.
  public var items: [Item]

  /// Makes a list.
  public init(name: String? = nil, _ items: [Item]) {
    (self.name, self.items) = (name, items)
  }

  /// The id: that of the last item that gives one.
  public internal(set) var id: String? {
    get {
      for item in items.reversed() {
        switch item {
        case .id(let id), .attribute("id", let id): return id
        case .className, .attribute, .reference: continue
        }
      }
      return nil
    }
    set {
      let place = items.firstIndex(where: \.isID)
      items.removeAll(where: \.isID)
      if let newValue { items.insert(.id(newValue), at: place ?? items.count) }
    }
  }

  /// The classes, in order. A `class="…"` takes the place of those before it.
  public internal(set) var classes: [String] {
    get {
      items.reduce(into: []) { classes, item in
        switch item {
        case .className(let name): classes.append(name)
        case .attribute("class", let names):
          classes = names.utf8.split(separator: .space).map { String(Substring($0)) }
        case .id, .attribute, .reference: break
        }
      }
    }
    set {
      let place = items.firstIndex(where: \.isClass)
      items.removeAll(where: \.isClass)
      items.insert(contentsOf: newValue.map(Item.className), at: place ?? items.count)
    }
  }

  /// The names of the definitions that the list refers to, in order.
  public var references: [String] {
    items.compactMap { if case .reference(let name) = $0 { name } else { nil } }
  }

  /// The value of the last attribute with this key.
  public subscript(key: String) -> String? {
    for case .attribute(let other, let value) in items.reversed() where other.hasSameBytes(as: key) { return value }
    return nil
  }
}

extension AttributeList: LosslessStringConvertible {
  /// The list as kramdown parses it: `{:.no_toc}`.
  public var description: String {
    var writer = SegmentWriter()
    write(to: &writer, like: nil)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Parses a list; `nil` when the text is not one, or has an item that kramdown would ignore.
  public init?(_ description: String) {
    let list = description.withBytes { bytes in
      AttributeListSyntax(bytes.indices, in: bytes).map { AttributeList($0, in: bytes) }
    }
    guard let list else { return nil }
    self = list
  }
}

extension AttributeList {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.name.hasSameBytes(as: second.name) && first.items == second.items
  }
}

extension AttributeList.Item {
  fileprivate var isID: Bool {
    switch self {
    case .id, .attribute("id", _): true
    case .className, .attribute, .reference: false
    }
  }

  fileprivate var isClass: Bool {
    switch self {
    case .className, .attribute("class", _): true
    case .id, .attribute, .reference: false
    }
  }

  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    switch (first, second) {
    case (.id(let one), .id(let other)), (.className(let one), .className(let other)),
      (.reference(let one), .reference(let other)):
      one.hasSameBytes(as: other)
    case (.attribute(let key, let value), .attribute(let otherKey, let otherValue)):
      key.hasSameBytes(as: otherKey) && value.hasSameBytes(as: otherValue)
    case (.id, _), (.className, _), (.attribute, _), (.reference, _): false
    }
  }
}
