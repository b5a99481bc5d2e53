import ArgumentParser
import Foundation
import NewsDigestKit
import NewsDigestPublishing

/// The subcommand `digest section`.
struct SectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "section",
    abstract: "Add, replace or remove a section of documents.".localized,
    discussion: """
      Example:  digest section remove Sponsors --dry-run _posts
                digest section add Sources --level 2 --with sources.md _posts

      A section is a heading with what is below it, up to the next heading of its level or a higher one. It is found by the words \
      of its heading, without markup. Nothing else in the file changes. Shows the difference.
      """.localized,
    subcommands: [Add.self, Replace.self, Remove.self])

  /// The text of a section.
  struct ContentOptions: ParsableArguments {
    @Option(
      name: .customLong("with"), help: .localized("A file with the Markdown below the heading; `-` is standard input."))
    var file = "-"

    func content() throws -> MarkdownDigest {
      let bytes =
        file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(filePath: file))
      return try MarkdownDigest(parsing: bytes)
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a section to documents that have none of the name, at their end or after another section."
        .localized)

    @Argument(help: .localized("The heading of the section.")) var name: String
    @Option(help: .localized("The level of the heading, 1 to 6.")) var level = 2
    @Option(help: .localized("The section that it comes after. A document without that one stays as it is.")) var after:
      String?
    @OptionGroup var content: ContentOptions
    @OptionGroup var options: EditOptions

    func validate() throws {
      guard 1...6 ~= level else { throw ValidationError("A heading has a level from 1 to 6.") }
    }

    func run() async throws {
      let (name, after) = (name, after)
      let section = try MarkdownDigest.Section(level: level, heading: name).holding(try content.content())
      try await options.editSections { sections in
        guard !sections.contains(name) else { return }
        if let after {
          sections.insert(section, after: after)
        } else {
          sections.insertAtEnd(section)
        }
      }
    }
  }

  struct Replace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Replace what is below a heading.".localized)

    @Argument(help: .localized("The heading of the section.")) var name: String
    @OptionGroup var content: ContentOptions
    @OptionGroup var options: EditOptions

    func run() async throws {
      let (name, content) = (name, try content.content())
      try await options.editSections { sections in
        try sections.update(name) { $0 = try $0.holding(content) }
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a heading and what is below it.".localized)

    @Argument(help: .localized("The heading of the section.")) var name: String
    @OptionGroup var options: EditOptions

    func run() async throws {
      let name = name
      try await options.editSections { $0.remove(name) }
    }
  }
}

extension EditOptions {
  fileprivate func editSections(_ edit: @escaping @Sendable (inout [MarkdownDigest.Section]) throws -> Void)
    async throws
  {
    try await self.edit { input in
      var document = DigestDocument<MarkdownDigest>(parsing: input.source, vocabulary: input.vocabulary)
      try edit(&document.content.sections)
      try document.commit()
      return document.source
    }
  }
}

extension MarkdownDigest.Section {
  fileprivate func isCalled(_ name: String) -> Bool { heading.plainText == name || heading == name }

  /// The section with other content, whose headings have to be below its own.
  fileprivate func holding(_ content: MarkdownDigest) throws -> Self {
    guard content.frontMatter == nil, content.sections.allSatisfy({ $0.level > level }) else {
      throw ValidationError("The text has a front matter, or a heading that is not below one of level \(level).")
    }
    return Self(level: level, heading: heading, blocks: content.introduction, sections: content.sections)
  }
}

extension [MarkdownDigest.Section] {
  fileprivate func contains(_ name: String) -> Bool { contains { $0.isCalled(name) || $0.sections.contains(name) } }

  fileprivate mutating func remove(_ name: String) {
    removeAll { $0.isCalled(name) }
    for index in indices { self[index].sections.remove(name) }
  }

  fileprivate mutating func update(_ name: String, _ change: (inout MarkdownDigest.Section) throws -> Void) rethrows {
    for index in indices {
      if self[index].isCalled(name) {
        try change(&self[index])
      } else {
        try self[index].sections.update(name, change)
      }
    }
  }

  /// Inserts a section after one of a name, where its level allows that.
  ///
  /// A section of a deeper level than the one before it is nested in that.
  fileprivate mutating func insert(_ section: MarkdownDigest.Section, after name: String) {
    for index in indices {
      if self[index].isCalled(name) {
        if section.level > self[index].level {
          return self[index].sections.insertAtEnd(section)
        }
        return insert(section, at: index + 1)
      }
      if self[index].sections.contains(name) {
        guard section.level > self[index].level else { return insert(section, at: index + 1) }
        return self[index].sections.insert(section, after: name)
      }
    }
  }

  /// Inserts a section after all others.
  fileprivate mutating func insertAtEnd(_ section: MarkdownDigest.Section) {
    if let last = indices.last, self[last].level < section.level {
      self[last].sections.insertAtEnd(section)
    } else {
      append(section)
    }
  }
}
