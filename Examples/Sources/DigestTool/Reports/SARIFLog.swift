import Foundation
import NewsDigestKit

/// The parts of a SARIF log that diagnostics need. Their names are those of the specification.
struct SARIFLog: Encodable {
  let version = "2.1.0"
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    let results: [Result]
    let columnKind = "utf16CodeUnits"
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "digest"
    let version = DigestTool.version
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: DiagnosticID
    let shortDescription: Message?
    let help: Message?
  }

  struct Message: Encodable {
    let text: String
    var markdown: String?
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]
  }

  struct Notification: Encodable {
    let level: Level
    let message: Message
    let locations: [Location]
  }

  enum Level: String, Encodable {
    case note, warning, error

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .remark: self = .note
      case .warning: self = .warning
      case .error: self = .error
      }
    }
  }

  struct Result: Encodable {
    let ruleId: DiagnosticID
    let ruleIndex: Int
    let level: Level
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Fix]?
    let partialFingerprints: [String: String]
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    var message: Message?
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  struct ArtifactLocation: Encodable {
    let uri: String
    let uriBaseId: String?

    /// A relative path is one of the folder that is checked.
    init(path: String) {
      let isAbsolute = path.hasPrefix("/")
      let relative = path.withoutCurrentFolder
      uri =
        isAbsolute
        ? URL(filePath: path).absoluteString
        : relative.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? relative
      uriBaseId = isAbsolute ? nil : "%SRCROOT%"
    }
  }

  /// Lines and columns count from 1, and the end is the place after it.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    let byteOffset: Int
    let byteLength: Int

    init(_ range: Range<Int>, in lines: LineTable) {
      let region = DiagnosticRegion(range, in: lines)
      (startLine, startColumn) = region.start
      (endLine, endColumn) = region.end
      (byteOffset, byteLength) = (range.lowerBound, range.count)
    }
  }

  struct Fix: Encodable {
    let description: Message
    let artifactChanges: [ArtifactChange]

    init(_ fixIt: Diagnostic.FixIt, of file: ArtifactLocation, in lines: LineTable, language: Language) {
      description = Message(text: fixIt.message(in: language))
      let replacements = fixIt.edits.map { edit in
        Replacement(
          deletedRegion: Region(edit.range, in: lines), insertedContent: .init(text: edit.replacement))
      }
      artifactChanges = [ArtifactChange(artifactLocation: file, replacements: replacements)]
    }
  }

  struct ArtifactChange: Encodable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Message
  }
}

extension SARIFLog.Location {
  init(_ file: SARIFLog.ArtifactLocation, _ range: Range<Int>, in lines: LineTable, message: SARIFLog.Message? = nil) {
    self.init(
      physicalLocation: .init(artifactLocation: file, region: SARIFLog.Region(range, in: lines)), message: message)
  }
}
