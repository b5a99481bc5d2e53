#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What distinguishes the bytes of a file from those that others write to it: their number, and a checksum.
///
/// The checksum is FNV-1a of 64 bits. It finds changes, and is no protection against bytes that are made to have it.
struct FileFingerprint: Hashable, Codable {
  let byteCount: Int
  private let checksum: UInt64

  init(_ text: SourceText) {
    byteCount = text.byteCount
    checksum = text.text.utf8.reduce(Self.basis, Self.sum)
  }

  init(_ bytes: [UInt8]) {
    byteCount = bytes.count
    checksum = bytes.reduce(Self.basis, Self.sum)
  }

  /// Looks at a file; `nil` where nothing is.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - expected: The fingerprints that it may have. A file of another size is not read.
  init?(ofFileAt path: String, expecting expected: [FileFingerprint]) throws(FileError) {
    guard let status = FileStatus(path: path, followingLink: false) else { return nil }
    guard status.kind == .file else { throw .notAFile(path: path) }
    byteCount = status.byteCount
    guard expected.contains(where: { $0.byteCount == status.byteCount }) else {
      checksum = 0
      return
    }
    do {
      let bytes = try FileBytes.contents(of: URL(filePath: path, directoryHint: .notDirectory), limit: byteCount)
      checksum = bytes.reduce(Self.basis, Self.sum)
    } catch .notText {
      throw .changedOnDisk(path: path)
    }
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func sum(_ sum: UInt64, _ byte: UInt8) -> UInt64 { (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
