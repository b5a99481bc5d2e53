#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Reads the bytes of files.
///
/// Foundation takes several times as long as the system call to read a small file.
struct FileBytes: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let limit: Int

  /// The bytes of a file.
  ///
  /// A file that is known to be too large is not read at all. Of a pipe or a device, no more is read than is allowed.
  ///
  /// - Parameters:
  ///   - url: The file's place.
  ///   - limit: How many bytes it may have.
  static func contents(of url: URL, limit: Int) throws(FileError) -> [UInt8] {
    guard url.isFileURL else {
      throw .unreadable(path: url.path, reason: CocoaError(.fileReadUnsupportedScheme))
    }
    return try FileBytes(path: url.path, limit: limit).all()
  }

  private init(path: String, limit: Int) throws(FileError) {
    (self.path, self.limit) = (path, limit)
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable() }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// How much is read at once when the size is unknown.
  private static let chunkSize = 64 * 1024

  private func all() throws(FileError) -> [UInt8] {
    guard let status = FileStatus(of: descriptor) else { throw unreadable() }
    let byteCount = status.kind == .file ? status.byteCount : 0
    guard byteCount <= limit else { throw tooLarge(byteCount: byteCount) }
    var bytes: [UInt8] = []
    // One more byte shows whether the file goes on.
    var room = min(byteCount > 0 ? byteCount : Self.chunkSize, limit) + 1
    while true {
      let chunk = try chunk(of: room)
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      guard chunk.count == room else { return bytes }
      guard bytes.count <= limit else { throw tooLarge(byteCount: bytes.count) }
      room = min(max(bytes.count, Self.chunkSize), limit - bytes.count) + 1
    }
  }

  /// The next bytes: so many, or fewer at the end.
  private func chunk(of size: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        // The system reads at most 2 GiB in one call, and some systems refuse larger requests.
        let result = Self.readSome(descriptor, buffer.baseAddress.unsafelyUnwrapped + count, min(size - count, 1 << 30))
        if result == 0 { return }
        guard result > 0 else { return failure = unreadable() }
        count += result
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads some bytes, and tries again after a signal.
  private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    while true {
      let result = read(descriptor, buffer, count)
      if result >= 0 || errno != EINTR { return result }
    }
  }

  private func tooLarge(byteCount: Int) -> FileError {
    .notText(path: path, reason: .tooLarge(byteCount: byteCount, limit: limit))
  }

  /// What the system said last.
  private func unreadable() -> FileError {
    .unreadable(path: path, reason: POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
  }
}
