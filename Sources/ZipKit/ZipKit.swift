// ZipKit
