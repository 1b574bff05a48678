import { r as unreadable } from "./answer.js";
import { t as FINISHED_FORMAT } from "./finished-format.js";
import { d as jsonReport } from "./finding2.js";
import { n as compileSchema, t as judgeInventory } from "./inventory.js";
import { D as optional, E as object, H as union, t as array, z as string } from "./valibot.js";

// packages/shared/src/formats/sbom/spdx.ts
const Id = optional(string());
const Ids = optional(array(string()), []);
const Version2 = object({
	spdxVersion: string(),
	packages: optional(array(object({
		SPDXID: Id,
		packageFileName: optional(string()),
		primaryPackagePurpose: optional(string())
	})), []),
	files: optional(array(object({ fileName: optional(string()) })), []),
	documentDescribes: Ids,
	relationships: optional(array(object({
		spdxElementId: Id,
		relatedSpdxElement: Id,
		relationshipType: optional(string())
	})), [])
});
const Element = object({
	type: optional(string()),
	spdxId: Id,
	name: optional(string()),
	software_primaryPurpose: optional(string()),
	rootElement: Ids
});
/** A JSON-LD document: a graph of elements, or one element alone. */
const Version3 = object({
	"@context": string(),
	"@graph": optional(array(Element)),
	...Element.entries
});
/** The JSON form of either model, before its schema has judged it. */
const AnySpdx = union([Version2, Version3]);
const DOCUMENT = "SPDXRef-DOCUMENT";
const CONTEXT = /^https:\/\/spdx\.org\/rdf\/(\d+\.\d+\.\d+)\/spdx-context\.jsonld$/;
/** `Package` and what is derived from it. Source: SPDX 3.0.1, profiles Software, AI and Dataset. */
const PACKAGES = [
	"software_Package",
	"ai_AIPackage",
	"dataset_DatasetPackage"
];
/** How syft 1.18 names the folder, file or image that it was started on. */
const SCAN_ROOT = /^SPDXRef-DocumentRoot-|[/#]DocumentRoot-/;
/** The purposes of version 2 and 3 that scanners give to what they were started on. Source: syft 1.18.1; pkg/sbom/spdx of trivy. */
const SCANNED_PURPOSES = [
	"FILE",
	"SOURCE",
	"CONTAINER"
];
/** Reads version and contents; a context that is none of SPDX gives the context itself as version, for which there is no schema. */
function readSpdx(document) {
	if (!("spdxVersion" in document)) return readGraph(document);
	const { spdxVersion, packages, files } = document;
	const paths = [...packages.map((item) => item.packageFileName), ...files.map((item) => item.fileName)].filter((path) => path !== void 0);
	const listed = packages.map(({ SPDXID, primaryPackagePurpose }) => ({
		id: SPDXID,
		purpose: primaryPackagePurpose
	}));
	const contents = withoutScanRoot(listed, described(document));
	return {
		version: spdxVersion,
		packages: listed.length,
		contents,
		paths
	};
}
/** What the document says it is about, in each of the ways of version 2 (7.10 of 2.3; `documentDescribes` is the older one). */
function described({ documentDescribes, relationships }) {
	const edges = relationships.map(({ spdxElementId, relatedSpdxElement, relationshipType }) => {
		if (relationshipType === "DESCRIBES" && spdxElementId === DOCUMENT) return relatedSpdxElement;
		return relationshipType === "DESCRIBED_BY" && relatedSpdxElement === DOCUMENT ? spdxElementId : void 0;
	});
	return [...documentDescribes, ...edges.filter((id) => id !== void 0)];
}
/** How many are more than what a scanner was started on, which it lists even where it found nothing. */
function withoutScanRoot(listed, subjects) {
	const isScanRoot = ({ id, purpose }) => id !== void 0 && subjects.includes(id) && (SCAN_ROOT.test(id) || SCANNED_PURPOSES.includes((purpose ?? "").toUpperCase()));
	return listed.filter((item) => !isScanRoot(item)).length;
}
function readGraph(document) {
	const context = document["@context"];
	const version = CONTEXT.exec(context)?.[1];
	const elements = document["@graph"] ?? [document];
	const files = elements.filter(({ type }) => type === "software_File");
	const listed = elements.filter(({ type }) => PACKAGES.includes(type ?? "")).map((item) => ({
		id: item.spdxId,
		purpose: item.software_primaryPurpose
	}));
	const roots = elements.flatMap(({ rootElement }) => rootElement);
	return {
		version: version === void 0 ? context : `SPDX-${version}`,
		packages: listed.length,
		contents: withoutScanRoot(listed, roots),
		paths: files.map(({ name }) => name).filter((path) => path !== void 0)
	};
}

// packages/shared/schemas/spdx/spdx-2.2.schema.json
var spdx_2_2_schema_default = {
	$schema: "http://json-schema.org/draft-07/schema#",
	$id: "http://spdx.org/rdf/terms",
	title: "SPDX 2.2",
	type: "object",
	properties: {
		"SPDXID": {
			"type": "string",
			"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
		},
		"revieweds": {
			"description": "Reviewed",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"reviewer": {
						"description": "The name and, optionally, contact information of the person who performed the review. Values of this property must conform to the agent and tool syntax.",
						"type": "string"
					},
					"comment": { "type": "string" },
					"reviewDate": {
						"description": "The date and time at which the SpdxDocument was reviewed. This value must be in UTC and have 'Z' as its timezone indicator.",
						"type": "string"
					}
				},
				"required": ["reviewDate"],
				"additionalProperties": false
			}
		},
		"hasExtractedLicensingInfos": {
			"description": "Indicates that a particular ExtractedLicensingInfo was defined in the subject SpdxDocument.",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"seeAlsos": {
						"type": "array",
						"items": { "type": "string" }
					},
					"name": {
						"description": "Identify name of this SpdxElement.",
						"type": "string"
					},
					"comment": { "type": "string" },
					"crossRefs": {
						"description": "Cross Reference Detail for a license SeeAlso URL",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"isWayBackLink": {
									"description": "True if the License SeeAlso URL points to a Wayback archive",
									"type": "boolean"
								},
								"match": {
									"description": "Status of a License List SeeAlso URL reference if it refers to a website that matches the license text.",
									"type": "string"
								},
								"timestamp": {
									"description": "Timestamp",
									"type": "string"
								},
								"order": {
									"description": "The ordinal order of this element within a list",
									"type": "integer"
								},
								"url": {
									"description": "URL Reference",
									"type": "string"
								},
								"isLive": {
									"description": "Indicate a URL is still a live accessible location on the public internet",
									"type": "boolean"
								},
								"isValid": {
									"description": "True if the URL is a valid well formed URL",
									"type": "boolean"
								}
							},
							"required": ["url"],
							"additionalProperties": false,
							"description": "Cross reference details for the a URL reference"
						}
					},
					"licenseId": {
						"description": "A human readable short form license identifier for a license. The license ID is iether on the standard license oist or the form \"LicenseRef-\"[idString] where [idString] is a unique string containing letters, numbers, \".\", \"-\" or \"+\".",
						"type": "string"
					},
					"extractedText": {
						"description": "Verbatim license or licensing notice text that was discovered.",
						"type": "string"
					}
				},
				"required": ["licenseId", "extractedText"],
				"additionalProperties": false,
				"description": "An ExtractedLicensingInfo represents a license or licensing notice that was found in the package. Any license text that is recognized as a license may be represented as a License rather than an ExtractedLicensingInfo."
			}
		},
		"name": {
			"description": "Identify name of this SpdxElement.",
			"type": "string"
		},
		"comment": { "type": "string" },
		"spdxVersion": {
			"description": "Provide a reference number that can be used to understand how to parse and interpret the rest of the file. It will enable both future changes to the specification and to support backward compatibility. The version number consists of a major and minor version indicator. The major field will be incremented when incompatible changes between versions are made (one or more sections are created, modified or deleted). The minor field will be incremented when backwards compatible changes are made.",
			"type": "string"
		},
		"annotations": {
			"description": "Provide additional information about an SpdxElement.",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"annotationDate": {
						"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
						"type": "string"
					},
					"comment": { "type": "string" },
					"annotator": {
						"description": "This field identifies the person, organization or tool that has commented on a file, package, or the entire document.",
						"type": "string"
					},
					"annotationType": {
						"description": "Type of the annotation.",
						"type": "string",
						"enum": ["OTHER", "REVIEW"]
					}
				},
				"required": [
					"annotationDate",
					"comment",
					"annotator",
					"annotationType"
				],
				"additionalProperties": false,
				"description": "An Annotation is a comment on an SpdxItem by an agent."
			}
		},
		"dataLicense": {
			"description": "License expression for dataLicense.  Compliance with the SPDX specification includes populating the SPDX fields therein with data related to such fields (\"SPDX-Metadata\"). The SPDX specification contains numerous fields where an SPDX document creator may provide relevant explanatory text in SPDX-Metadata. Without opining on the lawfulness of \"database rights\" (in jurisdictions where applicable), such explanatory text is copyrightable subject matter in most Berne Convention countries. By using the SPDX specification, or any portion hereof, you hereby agree that any copyright rights (as determined by your jurisdiction) in any SPDX-Metadata, including without limitation explanatory text, shall be subject to the terms of the Creative Commons CC0 1.0 Universal license. For SPDX-Metadata not containing any copyright rights, you hereby agree and acknowledge that the SPDX-Metadata is provided to you \"as-is\" and without any representations or warranties of any kind concerning the SPDX-Metadata, express, implied, statutory or otherwise, including without limitation warranties of title, merchantability, fitness for a particular purpose, non-infringement, or the absence of latent or other defects, accuracy, or the presence or absence of errors, whether or not discoverable, all to the greatest extent permissible under applicable law.",
			"type": "string"
		},
		"externalDocumentRefs": {
			"description": "Identify any external SPDX documents referenced within this SPDX document.",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"externalDocumentId": {
						"description": "externalDocumentId is a string containing letters, numbers, ., - and/or + which uniquely identifies an external document within this document.",
						"type": "string"
					},
					"checksum": {
						"type": "object",
						"properties": {
							"algorithm": {
								"description": "Identifies the algorithm used to produce the subject Checksum. Currently, SHA-1 is the only supported algorithm. It is anticipated that other algorithms will be supported at a later time.",
								"type": "string",
								"enum": [
									"SHA256",
									"SHA1",
									"SHA384",
									"MD2",
									"MD4",
									"SHA512",
									"MD6",
									"MD5",
									"SHA224"
								]
							},
							"checksumValue": {
								"description": "The checksumValue property provides a lower case hexidecimal encoded digest value produced using a specific algorithm.",
								"type": "string"
							}
						},
						"required": ["algorithm", "checksumValue"],
						"additionalProperties": false,
						"description": "A Checksum is value that allows the contents of a file to be authenticated. Even small changes to the content of the file will change its checksum. This class allows the results of a variety of checksum and cryptographic message digest algorithms to be represented."
					},
					"spdxDocument": {
						"description": "SPDX ID for SpdxDocument.  A propoerty containing an SPDX document.",
						"type": "string"
					}
				},
				"required": [
					"externalDocumentId",
					"checksum",
					"spdxDocument"
				],
				"additionalProperties": false,
				"description": "Information about an external SPDX document reference including the checksum. This allows for verification of the external references."
			}
		},
		"creationInfo": {
			"type": "object",
			"properties": {
				"comment": { "type": "string" },
				"created": {
					"description": "Identify when the SPDX file was originally created. The date is to be specified according to combined date and time in UTC format as specified in ISO 8601 standard. This field is distinct from the fields in section 8, which involves the addition of information during a subsequent review.",
					"type": "string"
				},
				"creators": {
					"description": "Identify who (or what, in the case of a tool) created the SPDX file. If the SPDX file was created by an individual, indicate the person's name. If the SPDX file was created on behalf of a company or organization, indicate the entity name. If the SPDX file was created using a software tool, indicate the name and version for that tool. If multiple participants or tools were involved, use multiple instances of this field. Person name or organization name may be designated as “anonymous” if appropriate.",
					"minItems": 1,
					"type": "array",
					"items": {
						"description": "Identify who (or what, in the case of a tool) created the SPDX file. If the SPDX file was created by an individual, indicate the person's name. If the SPDX file was created on behalf of a company or organization, indicate the entity name. If the SPDX file was created using a software tool, indicate the name and version for that tool. If multiple participants or tools were involved, use multiple instances of this field. Person name or organization name may be designated as “anonymous” if appropriate.",
						"type": "string"
					}
				},
				"licenseListVersion": {
					"description": "An optional field for creators of the SPDX file to provide the version of the SPDX License List used when the SPDX file was created.",
					"type": "string"
				}
			},
			"required": ["created"],
			"additionalProperties": false,
			"description": "One instance is required for each SPDX file produced. It provides the necessary information for forward and backward compatibility for processing tools."
		},
		"documentNamespace": {
			"type": "string",
			"description": "The URI provides an unambiguous mechanism for other SPDX documents to reference SPDX elements within this SPDX document."
		},
		"documentDescribes": {
			"description": "Packages, files and/or Snippets described by this SPDX document",
			"type": "array",
			"items": { "type": "string" }
		},
		"packages": {
			"description": "Packages referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"SPDXID": {
						"type": "string",
						"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
					},
					"attributionTexts": {
						"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include theactual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include theactual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
							"type": "string"
						}
					},
					"annotations": {
						"description": "Provide additional information about an SpdxElement.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"annotationDate": {
									"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
									"type": "string"
								},
								"comment": { "type": "string" },
								"annotator": {
									"description": "This field identifies the person, organization or tool that has commented on a file, package, or the entire document.",
									"type": "string"
								},
								"annotationType": {
									"description": "Type of the annotation.",
									"type": "string",
									"enum": ["OTHER", "REVIEW"]
								}
							},
							"required": [
								"annotationDate",
								"comment",
								"annotator",
								"annotationType"
							],
							"additionalProperties": false,
							"description": "An Annotation is a comment on an SpdxItem by an agent."
						}
					},
					"supplier": {
						"description": "The name and, optionally, contact information of the person or organization who was the immediate supplier of this package to the recipient. The supplier may be different than originator when the software has been repackaged. Values of this property must conform to the agent and tool syntax.",
						"type": "string"
					},
					"homepage": { "type": "string" },
					"licenseDeclared": {
						"description": "License expression for licenseDeclared.  The licensing that the creators of the software in the package, or the packager, have declared. Declarations by the original software creator should be preferred, if they exist.",
						"type": "string"
					},
					"packageVerificationCode": {
						"type": "object",
						"properties": {
							"packageVerificationCodeValue": {
								"description": "The actual package verification code as a hex encoded value.",
								"type": "string"
							},
							"packageVerificationCodeExcludedFiles": {
								"description": "A file that was excluded when calculating the package verification code. This is usually a file containing SPDX data regarding the package. If a package contains more than one SPDX file all SPDX files must be excluded from the package verification code. If this is not done it would be impossible to correctly calculate the verification codes in both files.",
								"type": "array",
								"items": {
									"description": "A file that was excluded when calculating the package verification code. This is usually a file containing SPDX data regarding the package. If a package contains more than one SPDX file all SPDX files must be excluded from the package verification code. If this is not done it would be impossible to correctly calculate the verification codes in both files.",
									"type": "string"
								}
							}
						},
						"required": ["packageVerificationCodeValue"],
						"additionalProperties": false,
						"description": "A manifest based verification code (the algorithm is defined in section 4.7 of the full specification) of the SPDX Item. This allows consumers of this data and/or database to determine if an SPDX item they have in hand is identical to the SPDX item from which the data was produced. This algorithm works even if the SPDX document is included in the SPDX item."
					},
					"checksums": {
						"description": "The checksum property provides a mechanism that can be used to verify that the contents of a File or Package have not changed.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"algorithm": {
									"description": "Identifies the algorithm used to produce the subject Checksum. Currently, SHA-1 is the only supported algorithm. It is anticipated that other algorithms will be supported at a later time.",
									"type": "string",
									"enum": [
										"SHA256",
										"SHA1",
										"SHA384",
										"MD2",
										"MD4",
										"SHA512",
										"MD6",
										"MD5",
										"SHA224"
									]
								},
								"checksumValue": {
									"description": "The checksumValue property provides a lower case hexidecimal encoded digest value produced using a specific algorithm.",
									"type": "string"
								}
							},
							"required": ["algorithm", "checksumValue"],
							"additionalProperties": false,
							"description": "A Checksum is value that allows the contents of a file to be authenticated. Even small changes to the content of the file will change its checksum. This class allows the results of a variety of checksum and cryptographic message digest algorithms to be represented."
						}
					},
					"downloadLocation": {
						"description": "The URI at which this package is available for download. Private (i.e., not publicly reachable) URIs are acceptable as values of this property. The values http://spdx.org/rdf/terms#none and http://spdx.org/rdf/terms#noassertion may be used to specify that the package is not downloadable or that no attempt was made to determine its download location, respectively.",
						"type": "string"
					},
					"filesAnalyzed": {
						"description": "Indicates whether the file content of this package has been available for or subjected to analysis when creating the SPDX document. If false indicates packages that represent metadata or URI references to a project, product, artifact, distribution or a component. If set to false, the package must not contain any files.",
						"type": "boolean"
					},
					"externalRefs": {
						"description": "An External Reference allows a Package to reference an external source of additional information, metadata, enumerations, asset identifiers, or downloadable content believed to be relevant to the Package.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"comment": { "type": "string" },
								"referenceCategory": {
									"description": "Category for the external reference",
									"type": "string",
									"enum": [
										"OTHER",
										"SECURITY",
										"PACKAGE_MANAGER"
									]
								},
								"referenceLocator": {
									"description": "The unique string with no spaces necessary to access the package-specific information, metadata, or content within the target location. The format of the locator is subject to constraints defined by the <type>.",
									"type": "string"
								},
								"referenceType": {
									"description": "Type of the external reference. These are definined in an appendix in the SPDX specification.",
									"type": "string"
								}
							},
							"required": [
								"referenceCategory",
								"referenceLocator",
								"referenceType"
							],
							"additionalProperties": false,
							"description": "An External Reference allows a Package to reference an external source of additional information, metadata, enumerations, asset identifiers, or downloadable content believed to be relevant to the Package."
						}
					},
					"licenseComments": {
						"description": "The licenseComments property allows the preparer of the SPDX document to describe why the licensing in spdx:licenseConcluded was chosen.",
						"type": "string"
					},
					"name": {
						"description": "Identify name of this SpdxElement.",
						"type": "string"
					},
					"hasFiles": {
						"description": "Indicates that a particular file belongs to a package.",
						"type": "array",
						"items": {
							"description": "SPDX ID for File.  Indicates that a particular file belongs to a package.",
							"type": "string"
						}
					},
					"comment": { "type": "string" },
					"copyrightText": {
						"description": "The text of copyright declarations recited in the Package or File.",
						"type": "string"
					},
					"summary": {
						"description": "Provides a short description of the package.",
						"type": "string"
					},
					"originator": {
						"description": "The name and, optionally, contact information of the person or organization that originally created the package. Values of this property must conform to the agent and tool syntax.",
						"type": "string"
					},
					"packageFileName": {
						"description": "The base name of the package file name. For example, zlib-1.2.5.tar.gz.",
						"type": "string"
					},
					"licenseInfoFromFiles": {
						"description": "The licensing information that was discovered directly within the package. There will be an instance of this property for each distinct value of alllicenseInfoInFile properties of all files contained in the package.",
						"type": "array",
						"items": {
							"description": "License expression for licenseInfoFromFiles.  The licensing information that was discovered directly within the package. There will be an instance of this property for each distinct value of alllicenseInfoInFile properties of all files contained in the package.",
							"type": "string"
						}
					},
					"licenseConcluded": {
						"description": "License expression for licenseConcluded.  The licensing that the preparer of this SPDX document has concluded, based on the evidence, actually applies to the package.",
						"type": "string"
					},
					"versionInfo": {
						"description": "Provides an indication of the version of the package that is described by this SpdxDocument.",
						"type": "string"
					},
					"sourceInfo": {
						"description": "Allows the producer(s) of the SPDX document to describe how the package was acquired and/or changed from the original source.",
						"type": "string"
					},
					"description": {
						"description": "Provides a detailed description of the package.",
						"type": "string"
					}
				},
				"required": [
					"SPDXID",
					"licenseDeclared",
					"downloadLocation",
					"name",
					"copyrightText",
					"licenseConcluded"
				],
				"additionalProperties": false
			}
		},
		"files": {
			"description": "Files referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"SPDXID": {
						"type": "string",
						"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
					},
					"fileTypes": {
						"description": "The type of the file.",
						"type": "array",
						"items": {
							"description": "The type of the file.",
							"type": "string",
							"enum": [
								"OTHER",
								"DOCUMENTATION",
								"IMAGE",
								"VIDEO",
								"ARCHIVE",
								"SPDX",
								"APPLICATION",
								"SOURCE",
								"BINARY",
								"TEXT",
								"AUDIO"
							]
						}
					},
					"attributionTexts": {
						"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include theactual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include theactual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
							"type": "string"
						}
					},
					"annotations": {
						"description": "Provide additional information about an SpdxElement.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"annotationDate": {
									"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
									"type": "string"
								},
								"comment": { "type": "string" },
								"annotator": {
									"description": "This field identifies the person, organization or tool that has commented on a file, package, or the entire document.",
									"type": "string"
								},
								"annotationType": {
									"description": "Type of the annotation.",
									"type": "string",
									"enum": ["OTHER", "REVIEW"]
								}
							},
							"required": [
								"annotationDate",
								"comment",
								"annotator",
								"annotationType"
							],
							"additionalProperties": false,
							"description": "An Annotation is a comment on an SpdxItem by an agent."
						}
					},
					"checksums": {
						"description": "The checksum property provides a mechanism that can be used to verify that the contents of a File or Package have not changed.",
						"minItems": 1,
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"algorithm": {
									"description": "Identifies the algorithm used to produce the subject Checksum. Currently, SHA-1 is the only supported algorithm. It is anticipated that other algorithms will be supported at a later time.",
									"type": "string",
									"enum": [
										"SHA256",
										"SHA1",
										"SHA384",
										"MD2",
										"MD4",
										"SHA512",
										"MD6",
										"MD5",
										"SHA224"
									]
								},
								"checksumValue": {
									"description": "The checksumValue property provides a lower case hexidecimal encoded digest value produced using a specific algorithm.",
									"type": "string"
								}
							},
							"required": ["algorithm", "checksumValue"],
							"additionalProperties": false,
							"description": "A Checksum is value that allows the contents of a file to be authenticated. Even small changes to the content of the file will change its checksum. This class allows the results of a variety of checksum and cryptographic message digest algorithms to be represented."
						}
					},
					"noticeText": {
						"description": "This field provides a place for the SPDX file creator to record potential legal notices found in the file. This may or may not include copyright statements.",
						"type": "string"
					},
					"artifactOfs": {
						"description": "Indicates the project in which the SpdxElement originated. Tools must preserve doap:homepage and doap:name properties and the URI (if one is known) of doap:Project resources that are values of this property. All other properties of doap:Projects are not directly supported by SPDX and may be dropped when translating to or from some SPDX formats.",
						"type": "array",
						"items": { "type": "object" }
					},
					"licenseComments": {
						"description": "The licenseComments property allows the preparer of the SPDX document to describe why the licensing in spdx:licenseConcluded was chosen.",
						"type": "string"
					},
					"fileName": {
						"description": "The name of the file relative to the root of the package.",
						"type": "string"
					},
					"comment": { "type": "string" },
					"copyrightText": {
						"description": "The text of copyright declarations recited in the Package or File.",
						"type": "string"
					},
					"fileContributors": {
						"description": "This field provides a place for the SPDX file creator to record file contributors. Contributors could include names of copyright holders and/or authors who may not be copyright holders yet contributed to the file content.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX file creator to record file contributors. Contributors could include names of copyright holders and/or authors who may not be copyright holders yet contributed to the file content.",
							"type": "string"
						}
					},
					"licenseInfoInFiles": {
						"description": "Licensing information that was discovered directly in the subject file. This is also considered a declared license for the file.",
						"minItems": 1,
						"type": "array",
						"items": {
							"description": "License expression for licenseInfoInFile.  Licensing information that was discovered directly in the subject file. This is also considered a declared license for the file.",
							"type": "string"
						}
					},
					"licenseConcluded": {
						"description": "License expression for licenseConcluded.  The licensing that the preparer of this SPDX document has concluded, based on the evidence, actually applies to the package.",
						"type": "string"
					},
					"fileDependencies": {
						"type": "array",
						"items": {
							"description": "SPDX ID for File",
							"type": "string"
						}
					}
				},
				"required": [
					"SPDXID",
					"fileName",
					"copyrightText",
					"licenseConcluded"
				],
				"additionalProperties": false
			}
		},
		"snippets": {
			"description": "Snippets referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"SPDXID": {
						"type": "string",
						"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
					},
					"ranges": {
						"description": "This field defines the byte range in the original host file (in X.2) that the snippet information applies to",
						"minItems": 1,
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"startPointer": {
									"type": "object",
									"properties": {
										"reference": {
											"description": "SPDX ID for File",
											"type": "string"
										},
										"offset": {
											"type": "integer",
											"description": "Byte offset in the file"
										},
										"lineNumber": {
											"type": "integer",
											"description": "line number offset in the file"
										}
									},
									"required": ["reference"],
									"additionalProperties": false
								},
								"endPointer": {
									"type": "object",
									"properties": {
										"reference": {
											"description": "SPDX ID for File",
											"type": "string"
										},
										"offset": {
											"type": "integer",
											"description": "Byte offset in the file"
										},
										"lineNumber": {
											"type": "integer",
											"description": "line number offset in the file"
										}
									},
									"required": ["reference"],
									"additionalProperties": false
								}
							},
							"required": ["startPointer", "endPointer"],
							"additionalProperties": false
						}
					},
					"licenseComments": {
						"description": "The licenseComments property allows the preparer of the SPDX document to describe why the licensing in spdx:licenseConcluded was chosen.",
						"type": "string"
					},
					"attributionTexts": {
						"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include theactual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include theactual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
							"type": "string"
						}
					},
					"name": {
						"description": "Identify name of this SpdxElement.",
						"type": "string"
					},
					"snippetFromFile": {
						"description": "SPDX ID for File.  File containing the SPDX element (e.g. the file contaning a snippet).",
						"type": "string"
					},
					"comment": { "type": "string" },
					"copyrightText": {
						"description": "The text of copyright declarations recited in the Package or File.",
						"type": "string"
					},
					"licenseInfoInSnippets": {
						"description": "Licensing information that was discovered directly in the subject snippet. This is also considered a declared license for the snippet.",
						"type": "array",
						"items": {
							"description": "License expression for licenseInfoInSnippet.  Licensing information that was discovered directly in the subject snippet. This is also considered a declared license for the snippet.",
							"type": "string"
						}
					},
					"annotations": {
						"description": "Provide additional information about an SpdxElement.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"annotationDate": {
									"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
									"type": "string"
								},
								"comment": { "type": "string" },
								"annotator": {
									"description": "This field identifies the person, organization or tool that has commented on a file, package, or the entire document.",
									"type": "string"
								},
								"annotationType": {
									"description": "Type of the annotation.",
									"type": "string",
									"enum": ["OTHER", "REVIEW"]
								}
							},
							"required": [
								"annotationDate",
								"comment",
								"annotator",
								"annotationType"
							],
							"additionalProperties": false,
							"description": "An Annotation is a comment on an SpdxItem by an agent."
						}
					},
					"licenseConcluded": {
						"description": "License expression for licenseConcluded.  The licensing that the preparer of this SPDX document has concluded, based on the evidence, actually applies to the package.",
						"type": "string"
					}
				},
				"required": [
					"SPDXID",
					"name",
					"snippetFromFile",
					"copyrightText",
					"licenseConcluded"
				],
				"additionalProperties": false
			}
		},
		"relationships": {
			"description": "Relationships referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"spdxElementId": {
						"type": "string",
						"description": "Id to which the SPDX element is related"
					},
					"comment": { "type": "string" },
					"relationshipType": {
						"description": "Describes the type of relationship between two SPDX elements.",
						"type": "string",
						"enum": [
							"VARIANT_OF",
							"COPY_OF",
							"PATCH_FOR",
							"TEST_DEPENDENCY_OF",
							"CONTAINED_BY",
							"DATA_FILE_OF",
							"OPTIONAL_COMPONENT_OF",
							"ANCESTOR_OF",
							"GENERATES",
							"CONTAINS",
							"OPTIONAL_DEPENDENCY_OF",
							"FILE_ADDED",
							"DEV_DEPENDENCY_OF",
							"DEPENDENCY_OF",
							"BUILD_DEPENDENCY_OF",
							"DESCRIBES",
							"PREREQUISITE_FOR",
							"HAS_PREREQUISITE",
							"PROVIDED_DEPENDENCY_OF",
							"DYNAMIC_LINK",
							"DESCRIBED_BY",
							"METAFILE_OF",
							"DEPENDENCY_MANIFEST_OF",
							"PATCH_APPLIED",
							"RUNTIME_DEPENDENCY_OF",
							"TEST_OF",
							"TEST_TOOL_OF",
							"DEPENDS_ON",
							"FILE_MODIFIED",
							"DISTRIBUTION_ARTIFACT",
							"DOCUMENTATION_OF",
							"GENERATED_FROM",
							"STATIC_LINK",
							"OTHER",
							"BUILD_TOOL_OF",
							"TEST_CASE_OF",
							"PACKAGE_OF",
							"DESCENDANT_OF",
							"FILE_DELETED",
							"EXPANDED_FROM_ARCHIVE",
							"DEV_TOOL_OF",
							"EXAMPLE_OF"
						]
					},
					"relatedSpdxElement": {
						"description": "SPDX ID for SpdxElement.  A related SpdxElement.",
						"type": "string"
					}
				},
				"required": [
					"spdxElementId",
					"relationshipType",
					"relatedSpdxElement"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"SPDXID",
		"name",
		"spdxVersion",
		"dataLicense",
		"creationInfo"
	],
	additionalProperties: false
};

// packages/shared/schemas/spdx/spdx-2.3.schema.json
var spdx_2_3_schema_default = {
	$schema: "https://json-schema.org/draft/2019-09/schema#",
	$id: "http://spdx.org/rdf/terms/2.3",
	title: "SPDX 2.3",
	type: "object",
	properties: {
		"SPDXID": {
			"type": "string",
			"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
		},
		"annotations": {
			"description": "Provide additional information about an SpdxElement.",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"annotationDate": {
						"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
						"type": "string"
					},
					"annotationType": {
						"description": "Type of the annotation.",
						"type": "string",
						"enum": ["OTHER", "REVIEW"]
					},
					"annotator": {
						"description": "This field identifies the person, organization, or tool that has commented on a file, package, snippet, or the entire document.",
						"type": "string"
					},
					"comment": { "type": "string" }
				},
				"required": [
					"annotationDate",
					"annotationType",
					"annotator",
					"comment"
				],
				"additionalProperties": false,
				"description": "An Annotation is a comment on an SpdxItem by an agent."
			}
		},
		"comment": { "type": "string" },
		"creationInfo": {
			"type": "object",
			"properties": {
				"comment": { "type": "string" },
				"created": {
					"description": "Identify when the SPDX document was originally created. The date is to be specified according to combined date and time in UTC format as specified in ISO 8601 standard.",
					"type": "string"
				},
				"creators": {
					"description": "Identify who (or what, in the case of a tool) created the SPDX document. If the SPDX document was created by an individual, indicate the person's name. If the SPDX document was created on behalf of a company or organization, indicate the entity name. If the SPDX document was created using a software tool, indicate the name and version for that tool. If multiple participants or tools were involved, use multiple instances of this field. Person name or organization name may be designated as “anonymous” if appropriate.",
					"minItems": 1,
					"type": "array",
					"items": {
						"description": "Identify who (or what, in the case of a tool) created the SPDX document. If the SPDX document was created by an individual, indicate the person's name. If the SPDX document was created on behalf of a company or organization, indicate the entity name. If the SPDX document was created using a software tool, indicate the name and version for that tool. If multiple participants or tools were involved, use multiple instances of this field. Person name or organization name may be designated as “anonymous” if appropriate.",
						"type": "string"
					}
				},
				"licenseListVersion": {
					"description": "An optional field for creators of the SPDX file to provide the version of the SPDX License List used when the SPDX file was created.",
					"type": "string"
				}
			},
			"required": ["created", "creators"],
			"additionalProperties": false,
			"description": "One instance is required for each SPDX file produced. It provides the necessary information for forward and backward compatibility for processing tools."
		},
		"dataLicense": {
			"description": "License expression for dataLicense. See SPDX Annex D for the license expression syntax.  Compliance with the SPDX specification includes populating the SPDX fields therein with data related to such fields (\"SPDX-Metadata\"). The SPDX specification contains numerous fields where an SPDX document creator may provide relevant explanatory text in SPDX-Metadata. Without opining on the lawfulness of \"database rights\" (in jurisdictions where applicable), such explanatory text is copyrightable subject matter in most Berne Convention countries. By using the SPDX specification, or any portion hereof, you hereby agree that any copyright rights (as determined by your jurisdiction) in any SPDX-Metadata, including without limitation explanatory text, shall be subject to the terms of the Creative Commons CC0 1.0 Universal license. For SPDX-Metadata not containing any copyright rights, you hereby agree and acknowledge that the SPDX-Metadata is provided to you \"as-is\" and without any representations or warranties of any kind concerning the SPDX-Metadata, express, implied, statutory or otherwise, including without limitation warranties of title, merchantability, fitness for a particular purpose, non-infringement, or the absence of latent or other defects, accuracy, or the presence or absence of errors, whether or not discoverable, all to the greatest extent permissible under applicable law.",
			"type": "string"
		},
		"externalDocumentRefs": {
			"description": "Identify any external SPDX documents referenced within this SPDX document.",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"checksum": {
						"type": "object",
						"properties": {
							"algorithm": {
								"description": "Identifies the algorithm used to produce the subject Checksum. Currently, SHA-1 is the only supported algorithm. It is anticipated that other algorithms will be supported at a later time.",
								"type": "string",
								"enum": [
									"SHA1",
									"BLAKE3",
									"SHA3-384",
									"SHA256",
									"SHA384",
									"BLAKE2b-512",
									"BLAKE2b-256",
									"SHA3-512",
									"MD2",
									"ADLER32",
									"MD4",
									"SHA3-256",
									"BLAKE2b-384",
									"SHA512",
									"MD6",
									"MD5",
									"SHA224"
								]
							},
							"checksumValue": {
								"description": "The checksumValue property provides a lower case hexidecimal encoded digest value produced using a specific algorithm.",
								"type": "string"
							}
						},
						"required": ["algorithm", "checksumValue"],
						"additionalProperties": false,
						"description": "A Checksum is value that allows the contents of a file to be authenticated. Even small changes to the content of the file will change its checksum. This class allows the results of a variety of checksum and cryptographic message digest algorithms to be represented."
					},
					"externalDocumentId": {
						"description": "externalDocumentId is a string containing letters, numbers, ., - and/or + which uniquely identifies an external document within this document.",
						"type": "string"
					},
					"spdxDocument": {
						"description": "SPDX ID for SpdxDocument.  A property containing an SPDX document.",
						"type": "string"
					}
				},
				"required": [
					"checksum",
					"externalDocumentId",
					"spdxDocument"
				],
				"additionalProperties": false,
				"description": "Information about an external SPDX document reference including the checksum. This allows for verification of the external references."
			}
		},
		"hasExtractedLicensingInfos": {
			"description": "Indicates that a particular ExtractedLicensingInfo was defined in the subject SpdxDocument.",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"comment": { "type": "string" },
					"crossRefs": {
						"description": "Cross Reference Detail for a license SeeAlso URL",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"isLive": {
									"description": "Indicate a URL is still a live accessible location on the public internet",
									"type": "boolean"
								},
								"isValid": {
									"description": "True if the URL is a valid well formed URL",
									"type": "boolean"
								},
								"isWayBackLink": {
									"description": "True if the License SeeAlso URL points to a Wayback archive",
									"type": "boolean"
								},
								"match": {
									"description": "Status of a License List SeeAlso URL reference if it refers to a website that matches the license text.",
									"type": "string"
								},
								"order": {
									"description": "The ordinal order of this element within a list",
									"type": "integer"
								},
								"timestamp": {
									"description": "Timestamp",
									"type": "string"
								},
								"url": {
									"description": "URL Reference",
									"type": "string"
								}
							},
							"required": ["url"],
							"additionalProperties": false,
							"description": "Cross reference details for the a URL reference"
						}
					},
					"extractedText": {
						"description": "Provide a copy of the actual text of the license reference extracted from the package, file or snippet that is associated with the License Identifier to aid in future analysis.",
						"type": "string"
					},
					"licenseId": {
						"description": "A human readable short form license identifier for a license. The license ID is either on the standard license list or the form \"LicenseRef-[idString]\" where [idString] is a unique string containing letters, numbers, \".\" or \"-\".  When used within a license expression, the license ID can optionally include a reference to an external document in the form \"DocumentRef-[docrefIdString]:LicenseRef-[idString]\" where docRefIdString is an ID for an external document reference.",
						"type": "string"
					},
					"name": {
						"description": "Identify name of this SpdxElement.",
						"type": "string"
					},
					"seeAlsos": {
						"type": "array",
						"items": { "type": "string" }
					}
				},
				"required": ["extractedText", "licenseId"],
				"additionalProperties": false,
				"description": "An ExtractedLicensingInfo represents a license or licensing notice that was found in a package, file or snippet. Any license text that is recognized as a license may be represented as a License rather than an ExtractedLicensingInfo."
			}
		},
		"name": {
			"description": "Identify name of this SpdxElement.",
			"type": "string"
		},
		"revieweds": {
			"description": "Reviewed",
			"deprecated": true,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"comment": { "type": "string" },
					"reviewDate": {
						"description": "The date and time at which the SpdxDocument was reviewed. This value must be in UTC and have 'Z' as its timezone indicator.",
						"type": "string"
					},
					"reviewer": {
						"description": "The name and, optionally, contact information of the person who performed the review. Values of this property must conform to the agent and tool syntax.  The reviewer property is deprecated in favor of Annotation with an annotationType review.",
						"type": "string"
					}
				},
				"required": ["reviewDate"],
				"additionalProperties": false,
				"description": "This class has been deprecated in favor of an Annotation with an Annotation type of review."
			}
		},
		"spdxVersion": {
			"description": "Provide a reference number that can be used to understand how to parse and interpret the rest of the file. It will enable both future changes to the specification and to support backward compatibility. The version number consists of a major and minor version indicator. The major field will be incremented when incompatible changes between versions are made (one or more sections are created, modified or deleted). The minor field will be incremented when backwards compatible changes are made.",
			"type": "string"
		},
		"documentNamespace": {
			"type": "string",
			"description": "The URI provides an unambiguous mechanism for other SPDX documents to reference SPDX elements within this SPDX document."
		},
		"documentDescribes": {
			"description": "DEPRECATED: use relationships instead of this field. Packages, files and/or Snippets described by this SPDX document",
			"deprecated": true,
			"$comment": "This field has been deprecated as it is a duplicate of using the SPDXRef-DOCUMENT DESCRIBES relationship",
			"type": "array",
			"items": {
				"type": "string",
				"description": "SPDX ID for each Package, File, or Snippet."
			}
		},
		"packages": {
			"description": "Packages referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"SPDXID": {
						"type": "string",
						"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
					},
					"annotations": {
						"description": "Provide additional information about an SpdxElement.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"annotationDate": {
									"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
									"type": "string"
								},
								"annotationType": {
									"description": "Type of the annotation.",
									"type": "string",
									"enum": ["OTHER", "REVIEW"]
								},
								"annotator": {
									"description": "This field identifies the person, organization, or tool that has commented on a file, package, snippet, or the entire document.",
									"type": "string"
								},
								"comment": { "type": "string" }
							},
							"required": [
								"annotationDate",
								"annotationType",
								"annotator",
								"comment"
							],
							"additionalProperties": false,
							"description": "An Annotation is a comment on an SpdxItem by an agent."
						}
					},
					"attributionTexts": {
						"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include the actual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include the actual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
							"type": "string"
						}
					},
					"builtDate": {
						"description": "This field provides a place for recording the actual date the package was built.",
						"type": "string"
					},
					"checksums": {
						"description": "The checksum property provides a mechanism that can be used to verify that the contents of a File or Package have not changed.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"algorithm": {
									"description": "Identifies the algorithm used to produce the subject Checksum. Currently, SHA-1 is the only supported algorithm. It is anticipated that other algorithms will be supported at a later time.",
									"type": "string",
									"enum": [
										"SHA1",
										"BLAKE3",
										"SHA3-384",
										"SHA256",
										"SHA384",
										"BLAKE2b-512",
										"BLAKE2b-256",
										"SHA3-512",
										"MD2",
										"ADLER32",
										"MD4",
										"SHA3-256",
										"BLAKE2b-384",
										"SHA512",
										"MD6",
										"MD5",
										"SHA224"
									]
								},
								"checksumValue": {
									"description": "The checksumValue property provides a lower case hexidecimal encoded digest value produced using a specific algorithm.",
									"type": "string"
								}
							},
							"required": ["algorithm", "checksumValue"],
							"additionalProperties": false,
							"description": "A Checksum is value that allows the contents of a file to be authenticated. Even small changes to the content of the file will change its checksum. This class allows the results of a variety of checksum and cryptographic message digest algorithms to be represented."
						}
					},
					"comment": { "type": "string" },
					"copyrightText": {
						"description": "The text of copyright declarations recited in the package, file or snippet.\n\nIf the copyrightText field is not present, it implies an equivalent meaning to NOASSERTION.",
						"type": "string"
					},
					"description": {
						"description": "Provides a detailed description of the package.",
						"type": "string"
					},
					"downloadLocation": {
						"description": "The URI at which this package is available for download. Private (i.e., not publicly reachable) URIs are acceptable as values of this property. The values http://spdx.org/rdf/terms#none and http://spdx.org/rdf/terms#noassertion may be used to specify that the package is not downloadable or that no attempt was made to determine its download location, respectively.",
						"type": "string"
					},
					"externalRefs": {
						"description": "An External Reference allows a Package to reference an external source of additional information, metadata, enumerations, asset identifiers, or downloadable content believed to be relevant to the Package.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"comment": { "type": "string" },
								"referenceCategory": {
									"description": "Category for the external reference",
									"type": "string",
									"enum": [
										"OTHER",
										"PERSISTENT-ID",
										"PERSISTENT_ID",
										"SECURITY",
										"PACKAGE-MANAGER",
										"PACKAGE_MANAGER"
									]
								},
								"referenceLocator": {
									"description": "The unique string with no spaces necessary to access the package-specific information, metadata, or content within the target location. The format of the locator is subject to constraints defined by the <type>.",
									"type": "string"
								},
								"referenceType": {
									"description": "Type of the external reference. These are defined in an appendix in the SPDX specification.",
									"type": "string"
								}
							},
							"required": [
								"referenceCategory",
								"referenceLocator",
								"referenceType"
							],
							"additionalProperties": false,
							"description": "An External Reference allows a Package to reference an external source of additional information, metadata, enumerations, asset identifiers, or downloadable content believed to be relevant to the Package."
						}
					},
					"filesAnalyzed": {
						"description": "Indicates whether the file content of this package has been available for or subjected to analysis when creating the SPDX document. If false indicates packages that represent metadata or URI references to a project, product, artifact, distribution or a component. If set to false, the package must not contain any files.",
						"type": "boolean"
					},
					"hasFiles": {
						"description": "DEPRECATED: use relationships instead of this field. Indicates that a particular file belongs to a package.",
						"deprecated": true,
						"$comment": "This field has been deprecated as it is a duplicate of using CONTAINS relationships from a package to files",
						"type": "array",
						"items": {
							"description": "SPDX ID for File.  Indicates that a particular file belongs to a package.",
							"type": "string"
						}
					},
					"homepage": { "type": "string" },
					"licenseComments": {
						"description": "The licenseComments property allows the preparer of the SPDX document to describe why the licensing in spdx:licenseConcluded was chosen.",
						"type": "string"
					},
					"licenseConcluded": {
						"description": "License expression for licenseConcluded. See SPDX Annex D for the license expression syntax.  The licensing that the preparer of this SPDX document has concluded, based on the evidence, actually applies to the SPDX Item.\n\nIf the licenseConcluded field is not present for an SPDX Item, it implies an equivalent meaning to NOASSERTION.",
						"type": "string"
					},
					"licenseDeclared": {
						"description": "License expression for licenseDeclared. See SPDX Annex D for the license expression syntax.  The licensing that the creators of the software in the package, or the packager, have declared. Declarations by the original software creator should be preferred, if they exist.",
						"type": "string"
					},
					"licenseInfoFromFiles": {
						"description": "The licensing information that was discovered directly within the package. There will be an instance of this property for each distinct value of alllicenseInfoInFile properties of all files contained in the package.\n\nIf the licenseInfoFromFiles field is not present for a package and filesAnalyzed property for that same package is true or omitted, it implies an equivalent meaning to NOASSERTION.",
						"type": "array",
						"items": {
							"description": "License expression for licenseInfoFromFiles. See SPDX Annex D for the license expression syntax.  The licensing information that was discovered directly within the package. There will be an instance of this property for each distinct value of alllicenseInfoInFile properties of all files contained in the package.\n\nIf the licenseInfoFromFiles field is not present for a package and filesAnalyzed property for that same package is true or omitted, it implies an equivalent meaning to NOASSERTION.",
							"type": "string"
						}
					},
					"name": {
						"description": "Identify name of this SpdxElement.",
						"type": "string"
					},
					"originator": {
						"description": "The name and, optionally, contact information of the person or organization that originally created the package. Values of this property must conform to the agent and tool syntax.",
						"type": "string"
					},
					"packageFileName": {
						"description": "The base name of the package file name. For example, zlib-1.2.5.tar.gz.",
						"type": "string"
					},
					"packageVerificationCode": {
						"type": "object",
						"properties": {
							"packageVerificationCodeExcludedFiles": {
								"description": "A file that was excluded when calculating the package verification code. This is usually a file containing SPDX data regarding the package. If a package contains more than one SPDX file all SPDX files must be excluded from the package verification code. If this is not done it would be impossible to correctly calculate the verification codes in both files.",
								"type": "array",
								"items": {
									"description": "A file that was excluded when calculating the package verification code. This is usually a file containing SPDX data regarding the package. If a package contains more than one SPDX file all SPDX files must be excluded from the package verification code. If this is not done it would be impossible to correctly calculate the verification codes in both files.",
									"type": "string"
								}
							},
							"packageVerificationCodeValue": {
								"description": "The actual package verification code as a hex encoded value.",
								"type": "string"
							}
						},
						"required": ["packageVerificationCodeValue"],
						"additionalProperties": false,
						"description": "A manifest based verification code (the algorithm is defined in section 4.7 of the full specification) of the SPDX Item. This allows consumers of this data and/or database to determine if an SPDX item they have in hand is identical to the SPDX item from which the data was produced. This algorithm works even if the SPDX document is included in the SPDX item."
					},
					"primaryPackagePurpose": {
						"description": "This field provides information about the primary purpose of the identified package. Package Purpose is intrinsic to how the package is being used rather than the content of the package.",
						"type": "string",
						"enum": [
							"OTHER",
							"INSTALL",
							"ARCHIVE",
							"FIRMWARE",
							"APPLICATION",
							"FRAMEWORK",
							"LIBRARY",
							"CONTAINER",
							"SOURCE",
							"DEVICE",
							"OPERATING_SYSTEM",
							"FILE"
						]
					},
					"releaseDate": {
						"description": "This field provides a place for recording the date the package was released.",
						"type": "string"
					},
					"sourceInfo": {
						"description": "Allows the producer(s) of the SPDX document to describe how the package was acquired and/or changed from the original source.",
						"type": "string"
					},
					"summary": {
						"description": "Provides a short description of the package.",
						"type": "string"
					},
					"supplier": {
						"description": "The name and, optionally, contact information of the person or organization who was the immediate supplier of this package to the recipient. The supplier may be different than originator when the software has been repackaged. Values of this property must conform to the agent and tool syntax.",
						"type": "string"
					},
					"validUntilDate": {
						"description": "This field provides a place for recording the end of the support period for a package from the supplier.",
						"type": "string"
					},
					"versionInfo": {
						"description": "Provides an indication of the version of the package that is described by this SpdxDocument.",
						"type": "string"
					}
				},
				"required": [
					"SPDXID",
					"downloadLocation",
					"name"
				],
				"additionalProperties": false
			}
		},
		"files": {
			"description": "Files referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"SPDXID": {
						"type": "string",
						"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
					},
					"annotations": {
						"description": "Provide additional information about an SpdxElement.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"annotationDate": {
									"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
									"type": "string"
								},
								"annotationType": {
									"description": "Type of the annotation.",
									"type": "string",
									"enum": ["OTHER", "REVIEW"]
								},
								"annotator": {
									"description": "This field identifies the person, organization, or tool that has commented on a file, package, snippet, or the entire document.",
									"type": "string"
								},
								"comment": { "type": "string" }
							},
							"required": [
								"annotationDate",
								"annotationType",
								"annotator",
								"comment"
							],
							"additionalProperties": false,
							"description": "An Annotation is a comment on an SpdxItem by an agent."
						}
					},
					"artifactOfs": {
						"description": "Indicates the project in which the SpdxElement originated. Tools must preserve doap:homepage and doap:name properties and the URI (if one is known) of doap:Project resources that are values of this property. All other properties of doap:Projects are not directly supported by SPDX and may be dropped when translating to or from some SPDX formats.",
						"type": "array",
						"items": { "type": "object" }
					},
					"attributionTexts": {
						"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include the actual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include the actual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
							"type": "string"
						}
					},
					"checksums": {
						"description": "The checksum property provides a mechanism that can be used to verify that the contents of a File or Package have not changed.",
						"minItems": 1,
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"algorithm": {
									"description": "Identifies the algorithm used to produce the subject Checksum. Currently, SHA-1 is the only supported algorithm. It is anticipated that other algorithms will be supported at a later time.",
									"type": "string",
									"enum": [
										"SHA1",
										"BLAKE3",
										"SHA3-384",
										"SHA256",
										"SHA384",
										"BLAKE2b-512",
										"BLAKE2b-256",
										"SHA3-512",
										"MD2",
										"ADLER32",
										"MD4",
										"SHA3-256",
										"BLAKE2b-384",
										"SHA512",
										"MD6",
										"MD5",
										"SHA224"
									]
								},
								"checksumValue": {
									"description": "The checksumValue property provides a lower case hexidecimal encoded digest value produced using a specific algorithm.",
									"type": "string"
								}
							},
							"required": ["algorithm", "checksumValue"],
							"additionalProperties": false,
							"description": "A Checksum is value that allows the contents of a file to be authenticated. Even small changes to the content of the file will change its checksum. This class allows the results of a variety of checksum and cryptographic message digest algorithms to be represented."
						}
					},
					"comment": { "type": "string" },
					"copyrightText": {
						"description": "The text of copyright declarations recited in the package, file or snippet.\n\nIf the copyrightText field is not present, it implies an equivalent meaning to NOASSERTION.",
						"type": "string"
					},
					"fileContributors": {
						"description": "This field provides a place for the SPDX file creator to record file contributors. Contributors could include names of copyright holders and/or authors who may not be copyright holders yet contributed to the file content.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX file creator to record file contributors. Contributors could include names of copyright holders and/or authors who may not be copyright holders yet contributed to the file content.",
							"type": "string"
						}
					},
					"fileDependencies": {
						"description": "This field is deprecated since SPDX 2.0 in favor of using Section 7 which provides more granularity about relationships.",
						"deprecated": true,
						"type": "array",
						"items": {
							"description": "SPDX ID for File.  This field is deprecated since SPDX 2.0 in favor of using Section 7 which provides more granularity about relationships.",
							"type": "string"
						}
					},
					"fileName": {
						"description": "The name of the file relative to the root of the package.",
						"type": "string"
					},
					"fileTypes": {
						"description": "The type of the file.",
						"type": "array",
						"items": {
							"description": "The type of the file.",
							"type": "string",
							"enum": [
								"OTHER",
								"DOCUMENTATION",
								"IMAGE",
								"VIDEO",
								"ARCHIVE",
								"SPDX",
								"APPLICATION",
								"SOURCE",
								"BINARY",
								"TEXT",
								"AUDIO"
							]
						}
					},
					"licenseComments": {
						"description": "The licenseComments property allows the preparer of the SPDX document to describe why the licensing in spdx:licenseConcluded was chosen.",
						"type": "string"
					},
					"licenseConcluded": {
						"description": "License expression for licenseConcluded. See SPDX Annex D for the license expression syntax.  The licensing that the preparer of this SPDX document has concluded, based on the evidence, actually applies to the SPDX Item.\n\nIf the licenseConcluded field is not present for an SPDX Item, it implies an equivalent meaning to NOASSERTION.",
						"type": "string"
					},
					"licenseInfoInFiles": {
						"description": "Licensing information that was discovered directly in the subject file. This is also considered a declared license for the file.\n\nIf the licenseInfoInFile field is not present for a file, it implies an equivalent meaning to NOASSERTION.",
						"type": "array",
						"items": {
							"description": "License expression for licenseInfoInFile. See SPDX Annex D for the license expression syntax.  Licensing information that was discovered directly in the subject file. This is also considered a declared license for the file.\n\nIf the licenseInfoInFile field is not present for a file, it implies an equivalent meaning to NOASSERTION.",
							"type": "string"
						}
					},
					"noticeText": {
						"description": "This field provides a place for the SPDX file creator to record potential legal notices found in the file. This may or may not include copyright statements.",
						"type": "string"
					}
				},
				"required": [
					"SPDXID",
					"checksums",
					"fileName"
				],
				"additionalProperties": false
			}
		},
		"snippets": {
			"description": "Snippets referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"SPDXID": {
						"type": "string",
						"description": "Uniquely identify any element in an SPDX document which may be referenced by other elements."
					},
					"annotations": {
						"description": "Provide additional information about an SpdxElement.",
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"annotationDate": {
									"description": "Identify when the comment was made. This is to be specified according to the combined date and time in the UTC format, as specified in the ISO 8601 standard.",
									"type": "string"
								},
								"annotationType": {
									"description": "Type of the annotation.",
									"type": "string",
									"enum": ["OTHER", "REVIEW"]
								},
								"annotator": {
									"description": "This field identifies the person, organization, or tool that has commented on a file, package, snippet, or the entire document.",
									"type": "string"
								},
								"comment": { "type": "string" }
							},
							"required": [
								"annotationDate",
								"annotationType",
								"annotator",
								"comment"
							],
							"additionalProperties": false,
							"description": "An Annotation is a comment on an SpdxItem by an agent."
						}
					},
					"attributionTexts": {
						"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include the actual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
						"type": "array",
						"items": {
							"description": "This field provides a place for the SPDX data creator to record acknowledgements that may be required to be communicated in some contexts. This is not meant to include the actual complete license text (see licenseConculded and licenseDeclared), and may or may not include copyright notices (see also copyrightText). The SPDX data creator may use this field to record other acknowledgements, such as particular clauses from license texts, which may be necessary or desirable to reproduce.",
							"type": "string"
						}
					},
					"comment": { "type": "string" },
					"copyrightText": {
						"description": "The text of copyright declarations recited in the package, file or snippet.\n\nIf the copyrightText field is not present, it implies an equivalent meaning to NOASSERTION.",
						"type": "string"
					},
					"licenseComments": {
						"description": "The licenseComments property allows the preparer of the SPDX document to describe why the licensing in spdx:licenseConcluded was chosen.",
						"type": "string"
					},
					"licenseConcluded": {
						"description": "License expression for licenseConcluded. See SPDX Annex D for the license expression syntax.  The licensing that the preparer of this SPDX document has concluded, based on the evidence, actually applies to the SPDX Item.\n\nIf the licenseConcluded field is not present for an SPDX Item, it implies an equivalent meaning to NOASSERTION.",
						"type": "string"
					},
					"licenseInfoInSnippets": {
						"description": "Licensing information that was discovered directly in the subject snippet. This is also considered a declared license for the snippet.\n\nIf the licenseInfoInSnippet field is not present for a snippet, it implies an equivalent meaning to NOASSERTION.",
						"type": "array",
						"items": {
							"description": "License expression for licenseInfoInSnippet. See SPDX Annex D for the license expression syntax.  Licensing information that was discovered directly in the subject snippet. This is also considered a declared license for the snippet.\n\nIf the licenseInfoInSnippet field is not present for a snippet, it implies an equivalent meaning to NOASSERTION.",
							"type": "string"
						}
					},
					"name": {
						"description": "Identify name of this SpdxElement.",
						"type": "string"
					},
					"ranges": {
						"description": "This field defines the byte range in the original host file (in X.2) that the snippet information applies to",
						"minItems": 1,
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"endPointer": {
									"type": "object",
									"properties": {
										"reference": {
											"description": "SPDX ID for File",
											"type": "string"
										},
										"offset": {
											"type": "integer",
											"description": "Byte offset in the file"
										},
										"lineNumber": {
											"type": "integer",
											"description": "line number offset in the file"
										}
									},
									"required": ["reference"],
									"additionalProperties": false
								},
								"startPointer": {
									"type": "object",
									"properties": {
										"reference": {
											"description": "SPDX ID for File",
											"type": "string"
										},
										"offset": {
											"type": "integer",
											"description": "Byte offset in the file"
										},
										"lineNumber": {
											"type": "integer",
											"description": "line number offset in the file"
										}
									},
									"required": ["reference"],
									"additionalProperties": false
								}
							},
							"required": ["endPointer", "startPointer"],
							"additionalProperties": false
						}
					},
					"snippetFromFile": {
						"description": "SPDX ID for File.  File containing the SPDX element (e.g. the file contaning a snippet).",
						"type": "string"
					}
				},
				"required": [
					"SPDXID",
					"name",
					"ranges",
					"snippetFromFile"
				],
				"additionalProperties": false
			}
		},
		"relationships": {
			"description": "Relationships referenced in the SPDX document",
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"spdxElementId": {
						"type": "string",
						"description": "Id to which the SPDX element is related"
					},
					"comment": { "type": "string" },
					"relatedSpdxElement": {
						"description": "SPDX ID for SpdxElement.  A related SpdxElement.",
						"type": "string"
					},
					"relationshipType": {
						"description": "Describes the type of relationship between two SPDX elements.",
						"type": "string",
						"enum": [
							"VARIANT_OF",
							"COPY_OF",
							"PATCH_FOR",
							"TEST_DEPENDENCY_OF",
							"CONTAINED_BY",
							"DATA_FILE_OF",
							"OPTIONAL_COMPONENT_OF",
							"ANCESTOR_OF",
							"GENERATES",
							"CONTAINS",
							"OPTIONAL_DEPENDENCY_OF",
							"FILE_ADDED",
							"REQUIREMENT_DESCRIPTION_FOR",
							"DEV_DEPENDENCY_OF",
							"DEPENDENCY_OF",
							"BUILD_DEPENDENCY_OF",
							"DESCRIBES",
							"PREREQUISITE_FOR",
							"HAS_PREREQUISITE",
							"PROVIDED_DEPENDENCY_OF",
							"DYNAMIC_LINK",
							"DESCRIBED_BY",
							"METAFILE_OF",
							"DEPENDENCY_MANIFEST_OF",
							"PATCH_APPLIED",
							"RUNTIME_DEPENDENCY_OF",
							"TEST_OF",
							"TEST_TOOL_OF",
							"DEPENDS_ON",
							"SPECIFICATION_FOR",
							"FILE_MODIFIED",
							"DISTRIBUTION_ARTIFACT",
							"AMENDS",
							"DOCUMENTATION_OF",
							"GENERATED_FROM",
							"STATIC_LINK",
							"OTHER",
							"BUILD_TOOL_OF",
							"TEST_CASE_OF",
							"PACKAGE_OF",
							"DESCENDANT_OF",
							"FILE_DELETED",
							"EXPANDED_FROM_ARCHIVE",
							"DEV_TOOL_OF",
							"EXAMPLE_OF"
						]
					}
				},
				"required": [
					"spdxElementId",
					"relatedSpdxElement",
					"relationshipType"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"SPDXID",
		"creationInfo",
		"dataLicense",
		"name",
		"spdxVersion",
		"documentNamespace"
	],
	additionalProperties: false
};

// packages/shared/schemas/spdx/spdx-3.0.0.schema.json
var spdx_3_0_0_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$comment: "This file was automatically generated by shacl2code. DO NOT MANUALLY MODIFY IT",
	type: "object",
	properties: { "@context": { "const": "https://spdx.org/rdf/3.0.0/spdx-context.jsonld" } },
	required: ["@context"],
	oneOf: [{
		"type": "object",
		"properties": { "@graph": {
			"description": "Top level container for JSON-LD objects",
			"type": "array",
			"items": {
				"type": "object",
				"$ref": "#/$defs/AnyClass",
				"unevaluatedProperties": false
			}
		} },
		"required": ["@graph"]
	}, { "$ref": "#/$defs/AnyClass" }],
	unevaluatedProperties: false,
	$defs: {
		"ai_EnergyConsumption": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_EnergyConsumption" }] }
			}
		}, { "$ref": "#/$defs/ai_EnergyConsumption_props" }] },
		"ai_EnergyConsumption_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_EnergyConsumption" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_EnergyConsumption_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"ai_finetuningEnergyConsumption": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_EnergyConsumption_ai_finetuningEnergyConsumption" }
				}] },
				"ai_inferenceEnergyConsumption": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_EnergyConsumption_ai_inferenceEnergyConsumption" }
				}] },
				"ai_trainingEnergyConsumption": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_EnergyConsumption_ai_trainingEnergyConsumption" }
				}] }
			}
		}] },
		"prop_ai_EnergyConsumption_ai_finetuningEnergyConsumption": { "$ref": "#/$defs/ai_EnergyConsumptionDescription_derived" },
		"prop_ai_EnergyConsumption_ai_inferenceEnergyConsumption": { "$ref": "#/$defs/ai_EnergyConsumptionDescription_derived" },
		"prop_ai_EnergyConsumption_ai_trainingEnergyConsumption": { "$ref": "#/$defs/ai_EnergyConsumptionDescription_derived" },
		"ai_EnergyConsumptionDescription": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_EnergyConsumptionDescription" }] }
			}
		}, { "$ref": "#/$defs/ai_EnergyConsumptionDescription_props" }] },
		"ai_EnergyConsumptionDescription_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_EnergyConsumptionDescription" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_EnergyConsumptionDescription_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"ai_energyQuantity": { "$ref": "#/$defs/prop_ai_EnergyConsumptionDescription_ai_energyQuantity" },
				"ai_energyUnit": { "$ref": "#/$defs/prop_ai_EnergyConsumptionDescription_ai_energyUnit" }
			},
			"required": ["ai_energyQuantity", "ai_energyUnit"]
		}] },
		"prop_ai_EnergyConsumptionDescription_ai_energyQuantity": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_ai_EnergyConsumptionDescription_ai_energyUnit": { "enum": [
			"kilowattHour",
			"megajoule",
			"other"
		] },
		"ai_EnergyUnitType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_EnergyUnitType" }] }
			}
		}, { "$ref": "#/$defs/ai_EnergyUnitType_props" }] },
		"ai_EnergyUnitType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_EnergyUnitType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_EnergyUnitType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"ai_SafetyRiskAssessmentType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_SafetyRiskAssessmentType" }] }
			}
		}, { "$ref": "#/$defs/ai_SafetyRiskAssessmentType_props" }] },
		"ai_SafetyRiskAssessmentType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_SafetyRiskAssessmentType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_SafetyRiskAssessmentType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"AnnotationType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "AnnotationType" }] }
			}
		}, { "$ref": "#/$defs/AnnotationType_props" }] },
		"AnnotationType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/AnnotationType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"AnnotationType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"CreationInfo": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "CreationInfo" }] }
			}
		}, { "$ref": "#/$defs/CreationInfo_props" }] },
		"CreationInfo_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/CreationInfo" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"CreationInfo_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_CreationInfo_comment" },
				"created": { "$ref": "#/$defs/prop_CreationInfo_created" },
				"createdBy": { "oneOf": [{
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/prop_CreationInfo_createdBy" }
				}] },
				"createdUsing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_CreationInfo_createdUsing" }
				}] },
				"specVersion": { "$ref": "#/$defs/prop_CreationInfo_specVersion" }
			},
			"required": [
				"created",
				"createdBy",
				"specVersion"
			]
		}] },
		"prop_CreationInfo_comment": { "type": "string" },
		"prop_CreationInfo_created": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_CreationInfo_createdBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_CreationInfo_createdUsing": { "$ref": "#/$defs/Tool_derived" },
		"prop_CreationInfo_specVersion": {
			"pattern": "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
			"type": "string"
		},
		"DictionaryEntry": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "DictionaryEntry" }] }
			}
		}, { "$ref": "#/$defs/DictionaryEntry_props" }] },
		"DictionaryEntry_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/DictionaryEntry" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"DictionaryEntry_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"key": { "$ref": "#/$defs/prop_DictionaryEntry_key" },
				"value": { "$ref": "#/$defs/prop_DictionaryEntry_value" }
			},
			"required": ["key"]
		}] },
		"prop_DictionaryEntry_key": { "type": "string" },
		"prop_DictionaryEntry_value": { "type": "string" },
		"Element": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Element" }] }
			}
		}, { "$ref": "#/$defs/Element_props" }] },
		"Element_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/ai_AIPackage" },
				{ "$ref": "#/$defs/build_Build" },
				{ "$ref": "#/$defs/Agent" },
				{ "$ref": "#/$defs/Annotation" },
				{ "$ref": "#/$defs/Artifact" },
				{ "$ref": "#/$defs/Bom" },
				{ "$ref": "#/$defs/Bundle" },
				{ "$ref": "#/$defs/ElementCollection" },
				{ "$ref": "#/$defs/LifecycleScopedRelationship" },
				{ "$ref": "#/$defs/Organization" },
				{ "$ref": "#/$defs/Person" },
				{ "$ref": "#/$defs/Relationship" },
				{ "$ref": "#/$defs/SoftwareAgent" },
				{ "$ref": "#/$defs/SpdxDocument" },
				{ "$ref": "#/$defs/Tool" },
				{ "$ref": "#/$defs/dataset_DatasetPackage" },
				{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" },
				{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
				{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" },
				{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" },
				{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense" },
				{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" },
				{ "$ref": "#/$defs/expandedlicensing_License" },
				{ "$ref": "#/$defs/expandedlicensing_LicenseAddition" },
				{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
				{ "$ref": "#/$defs/expandedlicensing_ListedLicenseException" },
				{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" },
				{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" },
				{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_Vulnerability" },
				{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo" },
				{ "$ref": "#/$defs/simplelicensing_LicenseExpression" },
				{ "$ref": "#/$defs/simplelicensing_SimpleLicensingText" },
				{ "$ref": "#/$defs/software_File" },
				{ "$ref": "#/$defs/software_Package" },
				{ "$ref": "#/$defs/software_Sbom" },
				{ "$ref": "#/$defs/software_Snippet" },
				{ "$ref": "#/$defs/software_SoftwareArtifact" },
				{ "$ref": "#/$defs/Element" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Element_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_Element_comment" },
				"creationInfo": { "$ref": "#/$defs/prop_Element_creationInfo" },
				"description": { "$ref": "#/$defs/prop_Element_description" },
				"extension": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_extension" }
				}] },
				"externalIdentifier": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_externalIdentifier" }
				}] },
				"externalRef": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_externalRef" }
				}] },
				"name": { "$ref": "#/$defs/prop_Element_name" },
				"summary": { "$ref": "#/$defs/prop_Element_summary" },
				"verifiedUsing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_verifiedUsing" }
				}] }
			},
			"required": ["creationInfo"]
		}] },
		"prop_Element_comment": { "type": "string" },
		"prop_Element_creationInfo": { "$ref": "#/$defs/CreationInfo_derived" },
		"prop_Element_description": { "type": "string" },
		"prop_Element_extension": { "$ref": "#/$defs/extension_Extension_derived" },
		"prop_Element_externalIdentifier": { "$ref": "#/$defs/ExternalIdentifier_derived" },
		"prop_Element_externalRef": { "$ref": "#/$defs/ExternalRef_derived" },
		"prop_Element_name": { "type": "string" },
		"prop_Element_summary": { "type": "string" },
		"prop_Element_verifiedUsing": { "$ref": "#/$defs/IntegrityMethod_derived" },
		"ElementCollection": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ElementCollection" }] }
			}
		}, { "$ref": "#/$defs/ElementCollection_props" }] },
		"ElementCollection_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/Bom" },
				{ "$ref": "#/$defs/Bundle" },
				{ "$ref": "#/$defs/SpdxDocument" },
				{ "$ref": "#/$defs/software_Sbom" },
				{ "$ref": "#/$defs/ElementCollection" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ElementCollection_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"element": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ElementCollection_element" }
				}] },
				"profileConformance": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ElementCollection_profileConformance" }
				}] },
				"rootElement": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ElementCollection_rootElement" }
				}] }
			}
		}] },
		"prop_ElementCollection_element": { "$ref": "#/$defs/Element_derived" },
		"prop_ElementCollection_profileConformance": { "enum": [
			"core",
			"software",
			"simpleLicensing",
			"expandedLicensing",
			"security",
			"build",
			"ai",
			"dataset",
			"extension",
			"lite"
		] },
		"prop_ElementCollection_rootElement": { "$ref": "#/$defs/Element_derived" },
		"ExternalIdentifier": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalIdentifier" }] }
			}
		}, { "$ref": "#/$defs/ExternalIdentifier_props" }] },
		"ExternalIdentifier_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalIdentifier" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalIdentifier_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_ExternalIdentifier_comment" },
				"externalIdentifierType": { "$ref": "#/$defs/prop_ExternalIdentifier_externalIdentifierType" },
				"identifier": { "$ref": "#/$defs/prop_ExternalIdentifier_identifier" },
				"identifierLocator": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ExternalIdentifier_identifierLocator" }
				}] },
				"issuingAuthority": { "$ref": "#/$defs/prop_ExternalIdentifier_issuingAuthority" }
			},
			"required": ["externalIdentifierType", "identifier"]
		}] },
		"prop_ExternalIdentifier_comment": { "type": "string" },
		"prop_ExternalIdentifier_externalIdentifierType": { "enum": [
			"cpe22",
			"cpe23",
			"cve",
			"email",
			"gitoid",
			"other",
			"packageUrl",
			"securityOther",
			"swhid",
			"swid",
			"urlScheme"
		] },
		"prop_ExternalIdentifier_identifier": { "type": "string" },
		"prop_ExternalIdentifier_identifierLocator": { "$ref": "#/$defs/anyURI" },
		"prop_ExternalIdentifier_issuingAuthority": { "type": "string" },
		"ExternalIdentifierType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalIdentifierType" }] }
			}
		}, { "$ref": "#/$defs/ExternalIdentifierType_props" }] },
		"ExternalIdentifierType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalIdentifierType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalIdentifierType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"ExternalMap": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalMap" }] }
			}
		}, { "$ref": "#/$defs/ExternalMap_props" }] },
		"ExternalMap_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalMap" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalMap_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"definingArtifact": { "$ref": "#/$defs/prop_ExternalMap_definingArtifact" },
				"externalSpdxId": { "$ref": "#/$defs/prop_ExternalMap_externalSpdxId" },
				"locationHint": { "$ref": "#/$defs/prop_ExternalMap_locationHint" },
				"verifiedUsing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ExternalMap_verifiedUsing" }
				}] }
			},
			"required": ["externalSpdxId"]
		}] },
		"prop_ExternalMap_definingArtifact": { "$ref": "#/$defs/Artifact_derived" },
		"prop_ExternalMap_externalSpdxId": { "$ref": "#/$defs/anyURI" },
		"prop_ExternalMap_locationHint": { "$ref": "#/$defs/anyURI" },
		"prop_ExternalMap_verifiedUsing": { "$ref": "#/$defs/IntegrityMethod_derived" },
		"ExternalRef": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalRef" }] }
			}
		}, { "$ref": "#/$defs/ExternalRef_props" }] },
		"ExternalRef_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalRef" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalRef_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_ExternalRef_comment" },
				"contentType": { "$ref": "#/$defs/prop_ExternalRef_contentType" },
				"externalRefType": { "$ref": "#/$defs/prop_ExternalRef_externalRefType" },
				"locator": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ExternalRef_locator" }
				}] }
			}
		}] },
		"prop_ExternalRef_comment": { "type": "string" },
		"prop_ExternalRef_contentType": {
			"pattern": "^[^\\/]+\\/[^\\/]+$",
			"type": "string"
		},
		"prop_ExternalRef_externalRefType": { "enum": [
			"altDownloadLocation",
			"altWebPage",
			"binaryArtifact",
			"bower",
			"buildMeta",
			"buildSystem",
			"chat",
			"certificationReport",
			"componentAnalysisReport",
			"cwe",
			"documentation",
			"dynamicAnalysisReport",
			"eolNotice",
			"exportControlAssessment",
			"funding",
			"issueTracker",
			"mailingList",
			"mavenCentral",
			"metrics",
			"npm",
			"nuget",
			"license",
			"other",
			"privacyAssessment",
			"productMetadata",
			"purchaseOrder",
			"qualityAssessmentReport",
			"releaseNotes",
			"releaseHistory",
			"riskAssessment",
			"runtimeAnalysisReport",
			"secureSoftwareAttestation",
			"securityAdvisory",
			"securityAdversaryModel",
			"securityFix",
			"securityOther",
			"securityPenTestReport",
			"securityPolicy",
			"securityThreatModel",
			"socialMedia",
			"sourceArtifact",
			"staticAnalysisReport",
			"support",
			"vcs",
			"vulnerabilityDisclosureReport",
			"vulnerabilityExploitabilityAssessment"
		] },
		"prop_ExternalRef_locator": { "type": "string" },
		"ExternalRefType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalRefType" }] }
			}
		}, { "$ref": "#/$defs/ExternalRefType_props" }] },
		"ExternalRefType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalRefType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalRefType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"HashAlgorithm": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "HashAlgorithm" }] }
			}
		}, { "$ref": "#/$defs/HashAlgorithm_props" }] },
		"HashAlgorithm_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/HashAlgorithm" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"HashAlgorithm_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"IntegrityMethod": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "IntegrityMethod" }] }
			}
		}, { "$ref": "#/$defs/IntegrityMethod_props" }] },
		"IntegrityMethod_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/Hash" },
				{ "$ref": "#/$defs/PackageVerificationCode" },
				{ "$ref": "#/$defs/software_ContentIdentifier" },
				{ "$ref": "#/$defs/IntegrityMethod" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"IntegrityMethod_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": { "comment": { "$ref": "#/$defs/prop_IntegrityMethod_comment" } }
		}] },
		"prop_IntegrityMethod_comment": { "type": "string" },
		"LifecycleScopeType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "LifecycleScopeType" }] }
			}
		}, { "$ref": "#/$defs/LifecycleScopeType_props" }] },
		"LifecycleScopeType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/LifecycleScopeType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"LifecycleScopeType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"NamespaceMap": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "NamespaceMap" }] }
			}
		}, { "$ref": "#/$defs/NamespaceMap_props" }] },
		"NamespaceMap_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/NamespaceMap" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"NamespaceMap_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"namespace": { "$ref": "#/$defs/prop_NamespaceMap_namespace" },
				"prefix": { "$ref": "#/$defs/prop_NamespaceMap_prefix" }
			},
			"required": ["namespace", "prefix"]
		}] },
		"prop_NamespaceMap_namespace": { "$ref": "#/$defs/anyURI" },
		"prop_NamespaceMap_prefix": { "type": "string" },
		"PackageVerificationCode": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "PackageVerificationCode" }] }
			}
		}, { "$ref": "#/$defs/PackageVerificationCode_props" }] },
		"PackageVerificationCode_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/PackageVerificationCode" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"PackageVerificationCode_props": { "allOf": [{ "$ref": "#/$defs/IntegrityMethod_props" }, {
			"type": "object",
			"properties": {
				"algorithm": { "$ref": "#/$defs/prop_PackageVerificationCode_algorithm" },
				"hashValue": { "$ref": "#/$defs/prop_PackageVerificationCode_hashValue" },
				"packageVerificationCodeExcludedFile": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_PackageVerificationCode_packageVerificationCodeExcludedFile" }
				}] }
			},
			"required": ["algorithm", "hashValue"]
		}] },
		"prop_PackageVerificationCode_algorithm": { "enum": [
			"blake2b256",
			"blake2b384",
			"blake2b512",
			"blake3",
			"crystalsKyber",
			"crystalsDilithium",
			"falcon",
			"md2",
			"md4",
			"md5",
			"md6",
			"other",
			"sha1",
			"sha224",
			"sha256",
			"sha3_224",
			"sha3_256",
			"sha3_384",
			"sha3_512",
			"sha384",
			"sha512"
		] },
		"prop_PackageVerificationCode_hashValue": { "type": "string" },
		"prop_PackageVerificationCode_packageVerificationCodeExcludedFile": { "type": "string" },
		"PositiveIntegerRange": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "PositiveIntegerRange" }] }
			}
		}, { "$ref": "#/$defs/PositiveIntegerRange_props" }] },
		"PositiveIntegerRange_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/PositiveIntegerRange" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"PositiveIntegerRange_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"beginIntegerRange": { "$ref": "#/$defs/prop_PositiveIntegerRange_beginIntegerRange" },
				"endIntegerRange": { "$ref": "#/$defs/prop_PositiveIntegerRange_endIntegerRange" }
			},
			"required": ["beginIntegerRange", "endIntegerRange"]
		}] },
		"prop_PositiveIntegerRange_beginIntegerRange": {
			"type": "integer",
			"minimum": 1
		},
		"prop_PositiveIntegerRange_endIntegerRange": {
			"type": "integer",
			"minimum": 1
		},
		"PresenceType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "PresenceType" }] }
			}
		}, { "$ref": "#/$defs/PresenceType_props" }] },
		"PresenceType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/PresenceType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"PresenceType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"ProfileIdentifierType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ProfileIdentifierType" }] }
			}
		}, { "$ref": "#/$defs/ProfileIdentifierType_props" }] },
		"ProfileIdentifierType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ProfileIdentifierType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ProfileIdentifierType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"Relationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Relationship" }] }
			}
		}, { "$ref": "#/$defs/Relationship_props" }] },
		"Relationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/LifecycleScopedRelationship" },
				{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/Relationship" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Relationship_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"completeness": { "$ref": "#/$defs/prop_Relationship_completeness" },
				"endTime": { "$ref": "#/$defs/prop_Relationship_endTime" },
				"from": { "$ref": "#/$defs/prop_Relationship_from_" },
				"relationshipType": { "$ref": "#/$defs/prop_Relationship_relationshipType" },
				"startTime": { "$ref": "#/$defs/prop_Relationship_startTime" },
				"to": { "oneOf": [{
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/prop_Relationship_to" }
				}] }
			},
			"required": [
				"from",
				"relationshipType",
				"to"
			]
		}] },
		"prop_Relationship_completeness": { "enum": [
			"incomplete",
			"complete",
			"noAssertion"
		] },
		"prop_Relationship_endTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Relationship_from_": { "$ref": "#/$defs/Element_derived" },
		"prop_Relationship_relationshipType": { "enum": [
			"affects",
			"amendedBy",
			"ancestorOf",
			"availableFrom",
			"configures",
			"contains",
			"coordinatedBy",
			"copiedTo",
			"delegatedTo",
			"dependsOn",
			"descendantOf",
			"describes",
			"doesNotAffect",
			"expandsTo",
			"exploitCreatedBy",
			"fixedBy",
			"fixedIn",
			"foundBy",
			"generates",
			"hasAddedFile",
			"hasAssessmentFor",
			"hasAssociatedVulnerability",
			"hasConcludedLicense",
			"hasDataFile",
			"hasDeclaredLicense",
			"hasDeletedFile",
			"hasDependencyManifest",
			"hasDistributionArtifact",
			"hasDocumentation",
			"hasDynamicLink",
			"hasEvidence",
			"hasExample",
			"hasHost",
			"hasInputs",
			"hasMetadata",
			"hasOptionalComponent",
			"hasOptionalDependency",
			"hasOutputs",
			"hasPrerequsite",
			"hasProvidedDependency",
			"hasRequirement",
			"hasSpecification",
			"hasStaticLink",
			"hasTest",
			"hasTestCase",
			"hasVariant",
			"invokedBy",
			"modifiedBy",
			"other",
			"packagedBy",
			"patchedBy",
			"publishedBy",
			"reportedBy",
			"republishedBy",
			"serializedInArtifact",
			"testedOn",
			"trainedOn",
			"underInvestigationFor",
			"usesTool"
		] },
		"prop_Relationship_startTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Relationship_to": { "$ref": "#/$defs/Element_derived" },
		"RelationshipCompleteness": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "RelationshipCompleteness" }] }
			}
		}, { "$ref": "#/$defs/RelationshipCompleteness_props" }] },
		"RelationshipCompleteness_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/RelationshipCompleteness" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"RelationshipCompleteness_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"RelationshipType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "RelationshipType" }] }
			}
		}, { "$ref": "#/$defs/RelationshipType_props" }] },
		"RelationshipType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/RelationshipType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"RelationshipType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"SpdxDocument": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "SpdxDocument" }] }
			}
		}, { "$ref": "#/$defs/SpdxDocument_props" }] },
		"SpdxDocument_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/SpdxDocument" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"SpdxDocument_props": { "allOf": [{ "$ref": "#/$defs/ElementCollection_props" }, {
			"type": "object",
			"properties": {
				"dataLicense": { "$ref": "#/$defs/prop_SpdxDocument_dataLicense" },
				"imports": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_SpdxDocument_imports" }
				}] },
				"namespaceMap": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_SpdxDocument_namespaceMap" }
				}] }
			}
		}] },
		"prop_SpdxDocument_dataLicense": { "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_derived" },
		"prop_SpdxDocument_imports": { "$ref": "#/$defs/ExternalMap_derived" },
		"prop_SpdxDocument_namespaceMap": { "$ref": "#/$defs/NamespaceMap_derived" },
		"SupportType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "SupportType" }] }
			}
		}, { "$ref": "#/$defs/SupportType_props" }] },
		"SupportType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/SupportType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"SupportType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"Tool": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Tool" }] }
			}
		}, { "$ref": "#/$defs/Tool_props" }] },
		"Tool_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Tool" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Tool_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"dataset_ConfidentialityLevelType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "dataset_ConfidentialityLevelType" }] }
			}
		}, { "$ref": "#/$defs/dataset_ConfidentialityLevelType_props" }] },
		"dataset_ConfidentialityLevelType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/dataset_ConfidentialityLevelType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"dataset_ConfidentialityLevelType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"dataset_DatasetAvailabilityType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "dataset_DatasetAvailabilityType" }] }
			}
		}, { "$ref": "#/$defs/dataset_DatasetAvailabilityType_props" }] },
		"dataset_DatasetAvailabilityType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/dataset_DatasetAvailabilityType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"dataset_DatasetAvailabilityType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"dataset_DatasetType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "dataset_DatasetType" }] }
			}
		}, { "$ref": "#/$defs/dataset_DatasetType_props" }] },
		"dataset_DatasetType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/dataset_DatasetType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"dataset_DatasetType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_LicenseAddition": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_LicenseAddition" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_LicenseAddition_props" }] },
		"expandedlicensing_LicenseAddition_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" },
				{ "$ref": "#/$defs/expandedlicensing_ListedLicenseException" },
				{ "$ref": "#/$defs/expandedlicensing_LicenseAddition" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_LicenseAddition_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_additionText": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_additionText" },
				"expandedlicensing_isDeprecatedAdditionId": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_isDeprecatedAdditionId" },
				"expandedlicensing_licenseXml": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_licenseXml" },
				"expandedlicensing_obsoletedBy": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_obsoletedBy" },
				"expandedlicensing_seeAlso": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_seeAlso" }
				}] },
				"expandedlicensing_standardAdditionTemplate": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_standardAdditionTemplate" }
			},
			"required": ["expandedlicensing_additionText"]
		}] },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_additionText": { "type": "string" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_isDeprecatedAdditionId": { "type": "boolean" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_licenseXml": { "type": "string" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_obsoletedBy": { "type": "string" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_seeAlso": { "$ref": "#/$defs/anyURI" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_standardAdditionTemplate": { "type": "string" },
		"expandedlicensing_ListedLicenseException": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_ListedLicenseException" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_ListedLicenseException_props" }] },
		"expandedlicensing_ListedLicenseException_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_ListedLicenseException" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ListedLicenseException_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_LicenseAddition_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_deprecatedVersion": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicenseException_expandedlicensing_deprecatedVersion" },
				"expandedlicensing_listVersionAdded": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicenseException_expandedlicensing_listVersionAdded" }
			}
		}] },
		"prop_expandedlicensing_ListedLicenseException_expandedlicensing_deprecatedVersion": { "type": "string" },
		"prop_expandedlicensing_ListedLicenseException_expandedlicensing_listVersionAdded": { "type": "string" },
		"extension_CdxPropertyEntry": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "extension_CdxPropertyEntry" }] }
			}
		}, { "$ref": "#/$defs/extension_CdxPropertyEntry_props" }] },
		"extension_CdxPropertyEntry_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/extension_CdxPropertyEntry" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"extension_CdxPropertyEntry_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"extension_cdxPropName": { "$ref": "#/$defs/prop_extension_CdxPropertyEntry_extension_cdxPropName" },
				"extension_cdxPropValue": { "$ref": "#/$defs/prop_extension_CdxPropertyEntry_extension_cdxPropValue" }
			},
			"required": ["extension_cdxPropName"]
		}] },
		"prop_extension_CdxPropertyEntry_extension_cdxPropName": { "type": "string" },
		"prop_extension_CdxPropertyEntry_extension_cdxPropValue": { "type": "string" },
		"extension_Extension": { "allOf": [{
			"type": "object",
			"unevaluatedProperties": true,
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "$ref": "#/$defs/IRI" }, { "const": "extension_Extension" }] }
			}
		}, { "$ref": "#/$defs/extension_Extension_props" }] },
		"extension_Extension_derived": { "anyOf": [{
			"type": "object",
			"anyOf": [{ "$ref": "#/$defs/extension_CdxPropertiesExtension" }, { "$ref": "#/$defs/extension_Extension" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"extension_Extension_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_CvssSeverityType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_CvssSeverityType" }] }
			}
		}, { "$ref": "#/$defs/security_CvssSeverityType_props" }] },
		"security_CvssSeverityType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_CvssSeverityType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_CvssSeverityType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_ExploitCatalogType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_ExploitCatalogType" }] }
			}
		}, { "$ref": "#/$defs/security_ExploitCatalogType_props" }] },
		"security_ExploitCatalogType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_ExploitCatalogType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_ExploitCatalogType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_SsvcDecisionType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_SsvcDecisionType" }] }
			}
		}, { "$ref": "#/$defs/security_SsvcDecisionType_props" }] },
		"security_SsvcDecisionType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_SsvcDecisionType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_SsvcDecisionType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VexJustificationType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VexJustificationType" }] }
			}
		}, { "$ref": "#/$defs/security_VexJustificationType_props" }] },
		"security_VexJustificationType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexJustificationType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexJustificationType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }] },
		"security_VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VulnAssessmentRelationship" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/Relationship_props" }, {
			"type": "object",
			"properties": {
				"suppliedBy": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_suppliedBy" },
				"security_assessedElement": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_assessedElement" },
				"security_modifiedTime": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_modifiedTime" },
				"security_publishedTime": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_publishedTime" },
				"security_withdrawnTime": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_withdrawnTime" }
			}
		}] },
		"prop_security_VulnAssessmentRelationship_suppliedBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_security_VulnAssessmentRelationship_security_assessedElement": { "$ref": "#/$defs/Element_derived" },
		"prop_security_VulnAssessmentRelationship_security_modifiedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_VulnAssessmentRelationship_security_publishedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_VulnAssessmentRelationship_security_withdrawnTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"simplelicensing_AnyLicenseInfo": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "simplelicensing_AnyLicenseInfo" }] }
			}
		}, { "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }] },
		"simplelicensing_AnyLicenseInfo_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" },
				{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
				{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" },
				{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense" },
				{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" },
				{ "$ref": "#/$defs/expandedlicensing_License" },
				{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
				{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" },
				{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" },
				{ "$ref": "#/$defs/simplelicensing_LicenseExpression" },
				{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"simplelicensing_AnyLicenseInfo_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"simplelicensing_LicenseExpression": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "simplelicensing_LicenseExpression" }] }
			}
		}, { "$ref": "#/$defs/simplelicensing_LicenseExpression_props" }] },
		"simplelicensing_LicenseExpression_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/simplelicensing_LicenseExpression" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"simplelicensing_LicenseExpression_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {
				"simplelicensing_customIdToUri": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_simplelicensing_LicenseExpression_simplelicensing_customIdToUri" }
				}] },
				"simplelicensing_licenseExpression": { "$ref": "#/$defs/prop_simplelicensing_LicenseExpression_simplelicensing_licenseExpression" },
				"simplelicensing_licenseListVersion": { "$ref": "#/$defs/prop_simplelicensing_LicenseExpression_simplelicensing_licenseListVersion" }
			},
			"required": ["simplelicensing_licenseExpression"]
		}] },
		"prop_simplelicensing_LicenseExpression_simplelicensing_customIdToUri": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_simplelicensing_LicenseExpression_simplelicensing_licenseExpression": { "type": "string" },
		"prop_simplelicensing_LicenseExpression_simplelicensing_licenseListVersion": {
			"pattern": "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
			"type": "string"
		},
		"simplelicensing_SimpleLicensingText": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "simplelicensing_SimpleLicensingText" }] }
			}
		}, { "$ref": "#/$defs/simplelicensing_SimpleLicensingText_props" }] },
		"simplelicensing_SimpleLicensingText_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/simplelicensing_SimpleLicensingText" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"simplelicensing_SimpleLicensingText_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": { "simplelicensing_licenseText": { "$ref": "#/$defs/prop_simplelicensing_SimpleLicensingText_simplelicensing_licenseText" } },
			"required": ["simplelicensing_licenseText"]
		}] },
		"prop_simplelicensing_SimpleLicensingText_simplelicensing_licenseText": { "type": "string" },
		"software_ContentIdentifier": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_ContentIdentifier" }] }
			}
		}, { "$ref": "#/$defs/software_ContentIdentifier_props" }] },
		"software_ContentIdentifier_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_ContentIdentifier" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_ContentIdentifier_props": { "allOf": [{ "$ref": "#/$defs/IntegrityMethod_props" }, {
			"type": "object",
			"properties": {
				"software_contentIdentifierType": { "$ref": "#/$defs/prop_software_ContentIdentifier_software_contentIdentifierType" },
				"software_contentIdentifierValue": { "$ref": "#/$defs/prop_software_ContentIdentifier_software_contentIdentifierValue" }
			},
			"required": ["software_contentIdentifierType", "software_contentIdentifierValue"]
		}] },
		"prop_software_ContentIdentifier_software_contentIdentifierType": { "enum": ["gitoid", "swhid"] },
		"prop_software_ContentIdentifier_software_contentIdentifierValue": { "$ref": "#/$defs/anyURI" },
		"software_ContentIdentifierType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_ContentIdentifierType" }] }
			}
		}, { "$ref": "#/$defs/software_ContentIdentifierType_props" }] },
		"software_ContentIdentifierType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_ContentIdentifierType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_ContentIdentifierType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_FileKindType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_FileKindType" }] }
			}
		}, { "$ref": "#/$defs/software_FileKindType_props" }] },
		"software_FileKindType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_FileKindType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_FileKindType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_SbomType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_SbomType" }] }
			}
		}, { "$ref": "#/$defs/software_SbomType_props" }] },
		"software_SbomType_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_SbomType" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_SbomType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_SoftwarePurpose": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_SoftwarePurpose" }] }
			}
		}, { "$ref": "#/$defs/software_SoftwarePurpose_props" }] },
		"software_SoftwarePurpose_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_SoftwarePurpose" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_SoftwarePurpose_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"build_Build": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "build_Build" }] }
			}
		}, { "$ref": "#/$defs/build_Build_props" }] },
		"build_Build_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/build_Build" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"build_Build_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"build_buildEndTime": { "$ref": "#/$defs/prop_build_Build_build_buildEndTime" },
				"build_buildId": { "$ref": "#/$defs/prop_build_Build_build_buildId" },
				"build_buildStartTime": { "$ref": "#/$defs/prop_build_Build_build_buildStartTime" },
				"build_buildType": { "$ref": "#/$defs/prop_build_Build_build_buildType" },
				"build_configSourceDigest": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_configSourceDigest" }
				}] },
				"build_configSourceEntrypoint": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_configSourceEntrypoint" }
				}] },
				"build_configSourceUri": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_configSourceUri" }
				}] },
				"build_environment": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_environment" }
				}] },
				"build_parameters": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_parameters" }
				}] }
			},
			"required": ["build_buildType"]
		}] },
		"prop_build_Build_build_buildEndTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_build_Build_build_buildId": { "type": "string" },
		"prop_build_Build_build_buildStartTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_build_Build_build_buildType": { "$ref": "#/$defs/anyURI" },
		"prop_build_Build_build_configSourceDigest": { "$ref": "#/$defs/Hash_derived" },
		"prop_build_Build_build_configSourceEntrypoint": { "type": "string" },
		"prop_build_Build_build_configSourceUri": { "$ref": "#/$defs/anyURI" },
		"prop_build_Build_build_environment": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_build_Build_build_parameters": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"Agent": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Agent" }] }
			}
		}, { "$ref": "#/$defs/Agent_props" }] },
		"Agent_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/Organization" },
				{ "$ref": "#/$defs/Person" },
				{ "$ref": "#/$defs/SoftwareAgent" },
				{ "$ref": "#/$defs/Agent" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Agent_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"Annotation": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Annotation" }] }
			}
		}, { "$ref": "#/$defs/Annotation_props" }] },
		"Annotation_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Annotation" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Annotation_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"annotationType": { "$ref": "#/$defs/prop_Annotation_annotationType" },
				"contentType": { "$ref": "#/$defs/prop_Annotation_contentType" },
				"statement": { "$ref": "#/$defs/prop_Annotation_statement" },
				"subject": { "$ref": "#/$defs/prop_Annotation_subject" }
			},
			"required": ["annotationType", "subject"]
		}] },
		"prop_Annotation_annotationType": { "enum": ["other", "review"] },
		"prop_Annotation_contentType": {
			"pattern": "^[^\\/]+\\/[^\\/]+$",
			"type": "string"
		},
		"prop_Annotation_statement": { "type": "string" },
		"prop_Annotation_subject": { "$ref": "#/$defs/Element_derived" },
		"Artifact": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Artifact" }] }
			}
		}, { "$ref": "#/$defs/Artifact_props" }] },
		"Artifact_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/ai_AIPackage" },
				{ "$ref": "#/$defs/dataset_DatasetPackage" },
				{ "$ref": "#/$defs/security_Vulnerability" },
				{ "$ref": "#/$defs/software_File" },
				{ "$ref": "#/$defs/software_Package" },
				{ "$ref": "#/$defs/software_Snippet" },
				{ "$ref": "#/$defs/software_SoftwareArtifact" },
				{ "$ref": "#/$defs/Artifact" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Artifact_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"builtTime": { "$ref": "#/$defs/prop_Artifact_builtTime" },
				"originatedBy": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Artifact_originatedBy" }
				}] },
				"releaseTime": { "$ref": "#/$defs/prop_Artifact_releaseTime" },
				"standardName": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Artifact_standardName" }
				}] },
				"suppliedBy": { "$ref": "#/$defs/prop_Artifact_suppliedBy" },
				"supportLevel": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Artifact_supportLevel" }
				}] },
				"validUntilTime": { "$ref": "#/$defs/prop_Artifact_validUntilTime" }
			}
		}] },
		"prop_Artifact_builtTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Artifact_originatedBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_Artifact_releaseTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Artifact_standardName": { "type": "string" },
		"prop_Artifact_suppliedBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_Artifact_supportLevel": { "enum": [
			"development",
			"support",
			"deployed",
			"limitedSupport",
			"endOfSupport",
			"noSupport",
			"noAssertion"
		] },
		"prop_Artifact_validUntilTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"Bundle": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Bundle" }] }
			}
		}, { "$ref": "#/$defs/Bundle_props" }] },
		"Bundle_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/Bom" },
				{ "$ref": "#/$defs/software_Sbom" },
				{ "$ref": "#/$defs/Bundle" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Bundle_props": { "allOf": [{ "$ref": "#/$defs/ElementCollection_props" }, {
			"type": "object",
			"properties": { "context": { "$ref": "#/$defs/prop_Bundle_context" } }
		}] },
		"prop_Bundle_context": { "type": "string" },
		"Hash": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Hash" }] }
			}
		}, { "$ref": "#/$defs/Hash_props" }] },
		"Hash_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Hash" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Hash_props": { "allOf": [{ "$ref": "#/$defs/IntegrityMethod_props" }, {
			"type": "object",
			"properties": {
				"algorithm": { "$ref": "#/$defs/prop_Hash_algorithm" },
				"hashValue": { "$ref": "#/$defs/prop_Hash_hashValue" }
			},
			"required": ["algorithm", "hashValue"]
		}] },
		"prop_Hash_algorithm": { "enum": [
			"blake2b256",
			"blake2b384",
			"blake2b512",
			"blake3",
			"crystalsKyber",
			"crystalsDilithium",
			"falcon",
			"md2",
			"md4",
			"md5",
			"md6",
			"other",
			"sha1",
			"sha224",
			"sha256",
			"sha3_224",
			"sha3_256",
			"sha3_384",
			"sha3_512",
			"sha384",
			"sha512"
		] },
		"prop_Hash_hashValue": { "type": "string" },
		"LifecycleScopedRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "LifecycleScopedRelationship" }] }
			}
		}, { "$ref": "#/$defs/LifecycleScopedRelationship_props" }] },
		"LifecycleScopedRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/LifecycleScopedRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"LifecycleScopedRelationship_props": { "allOf": [{ "$ref": "#/$defs/Relationship_props" }, {
			"type": "object",
			"properties": { "scope": { "$ref": "#/$defs/prop_LifecycleScopedRelationship_scope" } }
		}] },
		"prop_LifecycleScopedRelationship_scope": { "enum": [
			"design",
			"development",
			"build",
			"test",
			"runtime",
			"other"
		] },
		"Organization": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Organization" }] }
			}
		}, { "$ref": "#/$defs/Organization_props" }] },
		"Organization_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Organization" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Organization_props": { "allOf": [{ "$ref": "#/$defs/Agent_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"Person": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Person" }] }
			}
		}, { "$ref": "#/$defs/Person_props" }] },
		"Person_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Person" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Person_props": { "allOf": [{ "$ref": "#/$defs/Agent_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"SoftwareAgent": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "SoftwareAgent" }] }
			}
		}, { "$ref": "#/$defs/SoftwareAgent_props" }] },
		"SoftwareAgent_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/SoftwareAgent" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"SoftwareAgent_props": { "allOf": [{ "$ref": "#/$defs/Agent_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_ConjunctiveLicenseSet": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_ConjunctiveLicenseSet" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet_props" }] },
		"expandedlicensing_ConjunctiveLicenseSet_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ConjunctiveLicenseSet_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": { "expandedlicensing_member": { "oneOf": [{
				"type": "array",
				"minItems": 2,
				"items": { "$ref": "#/$defs/prop_expandedlicensing_ConjunctiveLicenseSet_expandedlicensing_member" }
			}] } },
			"required": ["expandedlicensing_member"]
		}] },
		"prop_expandedlicensing_ConjunctiveLicenseSet_expandedlicensing_member": { "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_derived" },
		"expandedlicensing_CustomLicenseAddition": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_CustomLicenseAddition" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition_props" }] },
		"expandedlicensing_CustomLicenseAddition_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_CustomLicenseAddition_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_LicenseAddition_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_DisjunctiveLicenseSet": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_DisjunctiveLicenseSet" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet_props" }] },
		"expandedlicensing_DisjunctiveLicenseSet_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_DisjunctiveLicenseSet_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": { "expandedlicensing_member": { "oneOf": [{
				"type": "array",
				"minItems": 2,
				"items": { "$ref": "#/$defs/prop_expandedlicensing_DisjunctiveLicenseSet_expandedlicensing_member" }
			}] } },
			"required": ["expandedlicensing_member"]
		}] },
		"prop_expandedlicensing_DisjunctiveLicenseSet_expandedlicensing_member": { "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_derived" },
		"expandedlicensing_ExtendableLicense": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_ExtendableLicense" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_ExtendableLicense_props" }] },
		"expandedlicensing_ExtendableLicense_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
				{ "$ref": "#/$defs/expandedlicensing_License" },
				{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
				{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" },
				{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ExtendableLicense_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_IndividualLicensingInfo": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_IndividualLicensingInfo" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo_props" }] },
		"expandedlicensing_IndividualLicensingInfo_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_IndividualLicensingInfo_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_License": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_License" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_License_props" }] },
		"expandedlicensing_License_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
				{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
				{ "$ref": "#/$defs/expandedlicensing_License" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_License_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_isDeprecatedLicenseId": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_isDeprecatedLicenseId" },
				"expandedlicensing_isFsfLibre": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_isFsfLibre" },
				"expandedlicensing_isOsiApproved": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_isOsiApproved" },
				"expandedlicensing_licenseXml": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_licenseXml" },
				"expandedlicensing_obsoletedBy": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_obsoletedBy" },
				"expandedlicensing_seeAlso": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_seeAlso" }
				}] },
				"expandedlicensing_standardLicenseHeader": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_standardLicenseHeader" },
				"expandedlicensing_standardLicenseTemplate": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_standardLicenseTemplate" },
				"simplelicensing_licenseText": { "$ref": "#/$defs/prop_expandedlicensing_License_simplelicensing_licenseText" }
			},
			"required": ["simplelicensing_licenseText"]
		}] },
		"prop_expandedlicensing_License_expandedlicensing_isDeprecatedLicenseId": { "type": "boolean" },
		"prop_expandedlicensing_License_expandedlicensing_isFsfLibre": { "type": "boolean" },
		"prop_expandedlicensing_License_expandedlicensing_isOsiApproved": { "type": "boolean" },
		"prop_expandedlicensing_License_expandedlicensing_licenseXml": { "type": "string" },
		"prop_expandedlicensing_License_expandedlicensing_obsoletedBy": { "type": "string" },
		"prop_expandedlicensing_License_expandedlicensing_seeAlso": { "$ref": "#/$defs/anyURI" },
		"prop_expandedlicensing_License_expandedlicensing_standardLicenseHeader": { "type": "string" },
		"prop_expandedlicensing_License_expandedlicensing_standardLicenseTemplate": { "type": "string" },
		"prop_expandedlicensing_License_simplelicensing_licenseText": { "type": "string" },
		"expandedlicensing_ListedLicense": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_ListedLicense" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_ListedLicense_props" }] },
		"expandedlicensing_ListedLicense_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_ListedLicense" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ListedLicense_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_License_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_deprecatedVersion": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicense_expandedlicensing_deprecatedVersion" },
				"expandedlicensing_listVersionAdded": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicense_expandedlicensing_listVersionAdded" }
			}
		}] },
		"prop_expandedlicensing_ListedLicense_expandedlicensing_deprecatedVersion": { "type": "string" },
		"prop_expandedlicensing_ListedLicense_expandedlicensing_listVersionAdded": { "type": "string" },
		"expandedlicensing_OrLaterOperator": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_OrLaterOperator" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_OrLaterOperator_props" }] },
		"expandedlicensing_OrLaterOperator_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_OrLaterOperator_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense_props" }, {
			"type": "object",
			"properties": { "expandedlicensing_subjectLicense": { "$ref": "#/$defs/prop_expandedlicensing_OrLaterOperator_expandedlicensing_subjectLicense" } },
			"required": ["expandedlicensing_subjectLicense"]
		}] },
		"prop_expandedlicensing_OrLaterOperator_expandedlicensing_subjectLicense": { "$ref": "#/$defs/expandedlicensing_License_derived" },
		"expandedlicensing_WithAdditionOperator": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_WithAdditionOperator" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_WithAdditionOperator_props" }] },
		"expandedlicensing_WithAdditionOperator_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_WithAdditionOperator_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_subjectAddition": { "$ref": "#/$defs/prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectAddition" },
				"expandedlicensing_subjectExtendableLicense": { "$ref": "#/$defs/prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectExtendableLicense" }
			},
			"required": ["expandedlicensing_subjectAddition", "expandedlicensing_subjectExtendableLicense"]
		}] },
		"prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectAddition": { "$ref": "#/$defs/expandedlicensing_LicenseAddition_derived" },
		"prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectExtendableLicense": { "$ref": "#/$defs/expandedlicensing_ExtendableLicense_derived" },
		"extension_CdxPropertiesExtension": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "extension_CdxPropertiesExtension" }] }
			}
		}, { "$ref": "#/$defs/extension_CdxPropertiesExtension_props" }] },
		"extension_CdxPropertiesExtension_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/extension_CdxPropertiesExtension" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"extension_CdxPropertiesExtension_props": { "allOf": [{ "$ref": "#/$defs/extension_Extension_props" }, {
			"type": "object",
			"properties": { "extension_cdxProperty": { "oneOf": [{
				"type": "array",
				"minItems": 1,
				"items": { "$ref": "#/$defs/prop_extension_CdxPropertiesExtension_extension_cdxProperty" }
			}] } },
			"required": ["extension_cdxProperty"]
		}] },
		"prop_extension_CdxPropertiesExtension_extension_cdxProperty": { "$ref": "#/$defs/extension_CdxPropertyEntry_derived" },
		"security_CvssV2VulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_CvssV2VulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship_props" }] },
		"security_CvssV2VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_CvssV2VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_score": { "$ref": "#/$defs/prop_security_CvssV2VulnAssessmentRelationship_security_score" },
				"security_vectorString": { "$ref": "#/$defs/prop_security_CvssV2VulnAssessmentRelationship_security_vectorString" }
			},
			"required": ["security_score", "security_vectorString"]
		}] },
		"prop_security_CvssV2VulnAssessmentRelationship_security_score": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_CvssV2VulnAssessmentRelationship_security_vectorString": { "type": "string" },
		"security_CvssV3VulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_CvssV3VulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship_props" }] },
		"security_CvssV3VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_CvssV3VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_score": { "$ref": "#/$defs/prop_security_CvssV3VulnAssessmentRelationship_security_score" },
				"security_severity": { "$ref": "#/$defs/prop_security_CvssV3VulnAssessmentRelationship_security_severity" },
				"security_vectorString": { "$ref": "#/$defs/prop_security_CvssV3VulnAssessmentRelationship_security_vectorString" }
			},
			"required": [
				"security_score",
				"security_severity",
				"security_vectorString"
			]
		}] },
		"prop_security_CvssV3VulnAssessmentRelationship_security_score": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_CvssV3VulnAssessmentRelationship_security_severity": { "enum": [
			"critical",
			"high",
			"medium",
			"low",
			"none"
		] },
		"prop_security_CvssV3VulnAssessmentRelationship_security_vectorString": { "type": "string" },
		"security_CvssV4VulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_CvssV4VulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship_props" }] },
		"security_CvssV4VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_CvssV4VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_score": { "$ref": "#/$defs/prop_security_CvssV4VulnAssessmentRelationship_security_score" },
				"security_severity": { "$ref": "#/$defs/prop_security_CvssV4VulnAssessmentRelationship_security_severity" },
				"security_vectorString": { "$ref": "#/$defs/prop_security_CvssV4VulnAssessmentRelationship_security_vectorString" }
			},
			"required": [
				"security_score",
				"security_severity",
				"security_vectorString"
			]
		}] },
		"prop_security_CvssV4VulnAssessmentRelationship_security_score": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_CvssV4VulnAssessmentRelationship_security_severity": { "enum": [
			"critical",
			"high",
			"medium",
			"low",
			"none"
		] },
		"prop_security_CvssV4VulnAssessmentRelationship_security_vectorString": { "type": "string" },
		"security_EpssVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_EpssVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_EpssVulnAssessmentRelationship_props" }] },
		"security_EpssVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_EpssVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_percentile": { "$ref": "#/$defs/prop_security_EpssVulnAssessmentRelationship_security_percentile" },
				"security_probability": { "$ref": "#/$defs/prop_security_EpssVulnAssessmentRelationship_security_probability" },
				"security_publishedTime": { "$ref": "#/$defs/prop_security_EpssVulnAssessmentRelationship_security_publishedTime" }
			},
			"required": [
				"security_percentile",
				"security_probability",
				"security_publishedTime"
			]
		}] },
		"prop_security_EpssVulnAssessmentRelationship_security_percentile": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_EpssVulnAssessmentRelationship_security_probability": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_EpssVulnAssessmentRelationship_security_publishedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"security_ExploitCatalogVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_ExploitCatalogVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship_props" }] },
		"security_ExploitCatalogVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_ExploitCatalogVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_catalogType": { "$ref": "#/$defs/prop_security_ExploitCatalogVulnAssessmentRelationship_security_catalogType" },
				"security_exploited": { "$ref": "#/$defs/prop_security_ExploitCatalogVulnAssessmentRelationship_security_exploited" },
				"security_locator": { "$ref": "#/$defs/prop_security_ExploitCatalogVulnAssessmentRelationship_security_locator" }
			},
			"required": [
				"security_catalogType",
				"security_exploited",
				"security_locator"
			]
		}] },
		"prop_security_ExploitCatalogVulnAssessmentRelationship_security_catalogType": { "enum": ["kev", "other"] },
		"prop_security_ExploitCatalogVulnAssessmentRelationship_security_exploited": { "type": "boolean" },
		"prop_security_ExploitCatalogVulnAssessmentRelationship_security_locator": { "$ref": "#/$defs/anyURI" },
		"security_SsvcVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_SsvcVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship_props" }] },
		"security_SsvcVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_SsvcVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": { "security_decisionType": { "$ref": "#/$defs/prop_security_SsvcVulnAssessmentRelationship_security_decisionType" } },
			"required": ["security_decisionType"]
		}] },
		"prop_security_SsvcVulnAssessmentRelationship_security_decisionType": { "enum": [
			"act",
			"attend",
			"track",
			"trackStar"
		] },
		"security_VexVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VexVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }] },
		"security_VexVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_statusNotes": { "$ref": "#/$defs/prop_security_VexVulnAssessmentRelationship_security_statusNotes" },
				"security_vexVersion": { "$ref": "#/$defs/prop_security_VexVulnAssessmentRelationship_security_vexVersion" }
			}
		}] },
		"prop_security_VexVulnAssessmentRelationship_security_statusNotes": { "type": "string" },
		"prop_security_VexVulnAssessmentRelationship_security_vexVersion": { "type": "string" },
		"security_Vulnerability": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_Vulnerability" }] }
			}
		}, { "$ref": "#/$defs/security_Vulnerability_props" }] },
		"security_Vulnerability_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_Vulnerability" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_Vulnerability_props": { "allOf": [{ "$ref": "#/$defs/Artifact_props" }, {
			"type": "object",
			"properties": {
				"security_modifiedTime": { "$ref": "#/$defs/prop_security_Vulnerability_security_modifiedTime" },
				"security_publishedTime": { "$ref": "#/$defs/prop_security_Vulnerability_security_publishedTime" },
				"security_withdrawnTime": { "$ref": "#/$defs/prop_security_Vulnerability_security_withdrawnTime" }
			}
		}] },
		"prop_security_Vulnerability_security_modifiedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_Vulnerability_security_publishedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_Vulnerability_security_withdrawnTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"software_SoftwareArtifact": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_SoftwareArtifact" }] }
			}
		}, { "$ref": "#/$defs/software_SoftwareArtifact_props" }] },
		"software_SoftwareArtifact_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/ai_AIPackage" },
				{ "$ref": "#/$defs/dataset_DatasetPackage" },
				{ "$ref": "#/$defs/software_File" },
				{ "$ref": "#/$defs/software_Package" },
				{ "$ref": "#/$defs/software_Snippet" },
				{ "$ref": "#/$defs/software_SoftwareArtifact" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_SoftwareArtifact_props": { "allOf": [{ "$ref": "#/$defs/Artifact_props" }, {
			"type": "object",
			"properties": {
				"software_additionalPurpose": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_additionalPurpose" }
				}] },
				"software_attributionText": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_attributionText" }
				}] },
				"software_contentIdentifier": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_contentIdentifier" }
				}] },
				"software_copyrightText": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_copyrightText" },
				"software_primaryPurpose": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_primaryPurpose" }
			}
		}] },
		"prop_software_SoftwareArtifact_software_additionalPurpose": { "enum": [
			"application",
			"archive",
			"bom",
			"configuration",
			"container",
			"data",
			"device",
			"diskImage",
			"deviceDriver",
			"documentation",
			"evidence",
			"executable",
			"file",
			"filesystemImage",
			"firmware",
			"framework",
			"install",
			"library",
			"manifest",
			"model",
			"module",
			"operatingSystem",
			"other",
			"patch",
			"platform",
			"requirement",
			"source",
			"specification",
			"test"
		] },
		"prop_software_SoftwareArtifact_software_attributionText": { "type": "string" },
		"prop_software_SoftwareArtifact_software_contentIdentifier": { "$ref": "#/$defs/software_ContentIdentifier_derived" },
		"prop_software_SoftwareArtifact_software_copyrightText": { "type": "string" },
		"prop_software_SoftwareArtifact_software_primaryPurpose": { "enum": [
			"application",
			"archive",
			"bom",
			"configuration",
			"container",
			"data",
			"device",
			"diskImage",
			"deviceDriver",
			"documentation",
			"evidence",
			"executable",
			"file",
			"filesystemImage",
			"firmware",
			"framework",
			"install",
			"library",
			"manifest",
			"model",
			"module",
			"operatingSystem",
			"other",
			"patch",
			"platform",
			"requirement",
			"source",
			"specification",
			"test"
		] },
		"Bom": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Bom" }] }
			}
		}, { "$ref": "#/$defs/Bom_props" }] },
		"Bom_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_Sbom" }, { "$ref": "#/$defs/Bom" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Bom_props": { "allOf": [{ "$ref": "#/$defs/Bundle_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_CustomLicense": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_CustomLicense" }] }
			}
		}, { "$ref": "#/$defs/expandedlicensing_CustomLicense_props" }] },
		"expandedlicensing_CustomLicense_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_CustomLicense" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_CustomLicense_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_License_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VexAffectedVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VexAffectedVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship_props" }] },
		"security_VexAffectedVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexAffectedVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_actionStatement": { "$ref": "#/$defs/prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatement" },
				"security_actionStatementTime": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatementTime" }
				}] }
			}
		}] },
		"prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatement": { "type": "string" },
		"prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatementTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"security_VexFixedVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VexFixedVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship_props" }] },
		"security_VexFixedVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexFixedVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VexNotAffectedVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VexNotAffectedVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship_props" }] },
		"security_VexNotAffectedVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexNotAffectedVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_impactStatement": { "$ref": "#/$defs/prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatement" },
				"security_impactStatementTime": { "$ref": "#/$defs/prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatementTime" },
				"security_justificationType": { "$ref": "#/$defs/prop_security_VexNotAffectedVulnAssessmentRelationship_security_justificationType" }
			}
		}] },
		"prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatement": { "type": "string" },
		"prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatementTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_VexNotAffectedVulnAssessmentRelationship_security_justificationType": { "enum": [
			"componentNotPresent",
			"vulnerableCodeNotPresent",
			"vulnerableCodeCannotBeControlledByAdversary",
			"vulnerableCodeNotInExecutePath",
			"inlineMitigationsAlreadyExist"
		] },
		"security_VexUnderInvestigationVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VexUnderInvestigationVulnAssessmentRelationship" }] }
			}
		}, { "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship_props" }] },
		"security_VexUnderInvestigationVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexUnderInvestigationVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_File": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_File" }] }
			}
		}, { "$ref": "#/$defs/software_File_props" }] },
		"software_File_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_File" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_File_props": { "allOf": [{ "$ref": "#/$defs/software_SoftwareArtifact_props" }, {
			"type": "object",
			"properties": {
				"software_contentType": { "$ref": "#/$defs/prop_software_File_software_contentType" },
				"software_fileKind": { "$ref": "#/$defs/prop_software_File_software_fileKind" }
			}
		}] },
		"prop_software_File_software_contentType": {
			"pattern": "^[^\\/]+\\/[^\\/]+$",
			"type": "string"
		},
		"prop_software_File_software_fileKind": { "enum": ["file", "directory"] },
		"software_Package": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_Package" }] }
			}
		}, { "$ref": "#/$defs/software_Package_props" }] },
		"software_Package_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/ai_AIPackage" },
				{ "$ref": "#/$defs/dataset_DatasetPackage" },
				{ "$ref": "#/$defs/software_Package" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_Package_props": { "allOf": [{ "$ref": "#/$defs/software_SoftwareArtifact_props" }, {
			"type": "object",
			"properties": {
				"software_downloadLocation": { "$ref": "#/$defs/prop_software_Package_software_downloadLocation" },
				"software_homePage": { "$ref": "#/$defs/prop_software_Package_software_homePage" },
				"software_packageUrl": { "$ref": "#/$defs/prop_software_Package_software_packageUrl" },
				"software_packageVersion": { "$ref": "#/$defs/prop_software_Package_software_packageVersion" },
				"software_sourceInfo": { "$ref": "#/$defs/prop_software_Package_software_sourceInfo" }
			}
		}] },
		"prop_software_Package_software_downloadLocation": { "$ref": "#/$defs/anyURI" },
		"prop_software_Package_software_homePage": { "$ref": "#/$defs/anyURI" },
		"prop_software_Package_software_packageUrl": { "$ref": "#/$defs/anyURI" },
		"prop_software_Package_software_packageVersion": { "type": "string" },
		"prop_software_Package_software_sourceInfo": { "type": "string" },
		"software_Sbom": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_Sbom" }] }
			}
		}, { "$ref": "#/$defs/software_Sbom_props" }] },
		"software_Sbom_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_Sbom" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_Sbom_props": { "allOf": [{ "$ref": "#/$defs/Bom_props" }, {
			"type": "object",
			"properties": { "software_sbomType": { "oneOf": [{
				"type": "array",
				"items": { "$ref": "#/$defs/prop_software_Sbom_software_sbomType" }
			}] } }
		}] },
		"prop_software_Sbom_software_sbomType": { "enum": [
			"design",
			"source",
			"build",
			"deployed",
			"runtime",
			"analyzed"
		] },
		"software_Snippet": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_Snippet" }] }
			}
		}, { "$ref": "#/$defs/software_Snippet_props" }] },
		"software_Snippet_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_Snippet" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_Snippet_props": { "allOf": [{ "$ref": "#/$defs/software_SoftwareArtifact_props" }, {
			"type": "object",
			"properties": {
				"software_byteRange": { "$ref": "#/$defs/prop_software_Snippet_software_byteRange" },
				"software_lineRange": { "$ref": "#/$defs/prop_software_Snippet_software_lineRange" },
				"software_snippetFromFile": { "$ref": "#/$defs/prop_software_Snippet_software_snippetFromFile" }
			},
			"required": ["software_snippetFromFile"]
		}] },
		"prop_software_Snippet_software_byteRange": { "$ref": "#/$defs/PositiveIntegerRange_derived" },
		"prop_software_Snippet_software_lineRange": { "$ref": "#/$defs/PositiveIntegerRange_derived" },
		"prop_software_Snippet_software_snippetFromFile": { "$ref": "#/$defs/software_File_derived" },
		"ai_AIPackage": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_AIPackage" }] }
			}
		}, { "$ref": "#/$defs/ai_AIPackage_props" }] },
		"ai_AIPackage_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_AIPackage" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_AIPackage_props": { "allOf": [{ "$ref": "#/$defs/software_Package_props" }, {
			"type": "object",
			"properties": {
				"ai_autonomyType": { "$ref": "#/$defs/prop_ai_AIPackage_ai_autonomyType" },
				"ai_domain": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_domain" }
				}] },
				"ai_energyConsumption": { "$ref": "#/$defs/prop_ai_AIPackage_ai_energyConsumption" },
				"ai_hyperparameter": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_hyperparameter" }
				}] },
				"ai_informationAboutApplication": { "$ref": "#/$defs/prop_ai_AIPackage_ai_informationAboutApplication" },
				"ai_informationAboutTraining": { "$ref": "#/$defs/prop_ai_AIPackage_ai_informationAboutTraining" },
				"ai_limitation": { "$ref": "#/$defs/prop_ai_AIPackage_ai_limitation" },
				"ai_metric": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_metric" }
				}] },
				"ai_metricDecisionThreshold": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_metricDecisionThreshold" }
				}] },
				"ai_modelDataPreprocessing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_modelDataPreprocessing" }
				}] },
				"ai_modelExplainability": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_modelExplainability" }
				}] },
				"ai_safetyRiskAssessment": { "$ref": "#/$defs/prop_ai_AIPackage_ai_safetyRiskAssessment" },
				"ai_standardCompliance": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_standardCompliance" }
				}] },
				"ai_typeOfModel": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_typeOfModel" }
				}] },
				"ai_useSensitivePersonalInformation": { "$ref": "#/$defs/prop_ai_AIPackage_ai_useSensitivePersonalInformation" }
			}
		}] },
		"prop_ai_AIPackage_ai_autonomyType": { "enum": [
			"yes",
			"no",
			"noAssertion"
		] },
		"prop_ai_AIPackage_ai_domain": { "type": "string" },
		"prop_ai_AIPackage_ai_energyConsumption": { "$ref": "#/$defs/ai_EnergyConsumption_derived" },
		"prop_ai_AIPackage_ai_hyperparameter": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_ai_AIPackage_ai_informationAboutApplication": { "type": "string" },
		"prop_ai_AIPackage_ai_informationAboutTraining": { "type": "string" },
		"prop_ai_AIPackage_ai_limitation": { "type": "string" },
		"prop_ai_AIPackage_ai_metric": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_ai_AIPackage_ai_metricDecisionThreshold": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_ai_AIPackage_ai_modelDataPreprocessing": { "type": "string" },
		"prop_ai_AIPackage_ai_modelExplainability": { "type": "string" },
		"prop_ai_AIPackage_ai_safetyRiskAssessment": { "enum": [
			"serious",
			"high",
			"medium",
			"low"
		] },
		"prop_ai_AIPackage_ai_standardCompliance": { "type": "string" },
		"prop_ai_AIPackage_ai_typeOfModel": { "type": "string" },
		"prop_ai_AIPackage_ai_useSensitivePersonalInformation": { "enum": [
			"yes",
			"no",
			"noAssertion"
		] },
		"dataset_DatasetPackage": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "dataset_DatasetPackage" }] }
			}
		}, { "$ref": "#/$defs/dataset_DatasetPackage_props" }] },
		"dataset_DatasetPackage_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/dataset_DatasetPackage" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"dataset_DatasetPackage_props": { "allOf": [{ "$ref": "#/$defs/software_Package_props" }, {
			"type": "object",
			"properties": {
				"dataset_anonymizationMethodUsed": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_anonymizationMethodUsed" }
				}] },
				"dataset_confidentialityLevel": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_confidentialityLevel" },
				"dataset_dataCollectionProcess": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_dataCollectionProcess" },
				"dataset_dataPreprocessing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_dataPreprocessing" }
				}] },
				"dataset_datasetAvailability": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetAvailability" },
				"dataset_datasetNoise": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetNoise" },
				"dataset_datasetSize": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetSize" },
				"dataset_datasetType": { "oneOf": [{
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetType" }
				}] },
				"dataset_datasetUpdateMechanism": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetUpdateMechanism" },
				"dataset_hasSensitivePersonalInformation": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_hasSensitivePersonalInformation" },
				"dataset_intendedUse": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_intendedUse" },
				"dataset_knownBias": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_knownBias" }
				}] },
				"dataset_sensor": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_sensor" }
				}] }
			},
			"required": ["dataset_datasetType"]
		}] },
		"prop_dataset_DatasetPackage_dataset_anonymizationMethodUsed": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_confidentialityLevel": { "enum": [
			"red",
			"amber",
			"green",
			"clear"
		] },
		"prop_dataset_DatasetPackage_dataset_dataCollectionProcess": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_dataPreprocessing": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_datasetAvailability": { "enum": [
			"clickthrough",
			"directDownload",
			"query",
			"registration",
			"scrapingScript"
		] },
		"prop_dataset_DatasetPackage_dataset_datasetNoise": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_datasetSize": {
			"type": "integer",
			"minimum": 0
		},
		"prop_dataset_DatasetPackage_dataset_datasetType": { "enum": [
			"audio",
			"categorical",
			"graph",
			"image",
			"noAssertion",
			"numeric",
			"other",
			"sensor",
			"structured",
			"syntactic",
			"text",
			"timeseries",
			"timestamp",
			"video"
		] },
		"prop_dataset_DatasetPackage_dataset_datasetUpdateMechanism": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_hasSensitivePersonalInformation": { "enum": [
			"yes",
			"no",
			"noAssertion"
		] },
		"prop_dataset_DatasetPackage_dataset_intendedUse": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_knownBias": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_sensor": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"IRI": {
			"type": "string",
			"pattern": "^(?!_:).+:.+"
		},
		"BlankNode": {
			"type": "string",
			"pattern": "^_:.+"
		},
		"BlankNodeOrIRI": { "oneOf": [{ "$ref": "#/$defs/IRI" }, { "$ref": "#/$defs/BlankNode" }] },
		"anyURI": { "type": "string" },
		"DateTime": { "type": "string" },
		"MediaType": { "type": "string" },
		"SemVer": { "type": "string" },
		"Extension": { "type": "string" },
		"SHACLClass": {
			"type": "object",
			"properties": { "type": { "oneOf": [{ "$ref": "#/$defs/IRI" }, { "enum": [
				"ai_EnergyConsumption",
				"ai_EnergyConsumptionDescription",
				"ai_EnergyUnitType",
				"ai_SafetyRiskAssessmentType",
				"AnnotationType",
				"CreationInfo",
				"DictionaryEntry",
				"Element",
				"ElementCollection",
				"ExternalIdentifier",
				"ExternalIdentifierType",
				"ExternalMap",
				"ExternalRef",
				"ExternalRefType",
				"HashAlgorithm",
				"IntegrityMethod",
				"LifecycleScopeType",
				"NamespaceMap",
				"PackageVerificationCode",
				"PositiveIntegerRange",
				"PresenceType",
				"ProfileIdentifierType",
				"Relationship",
				"RelationshipCompleteness",
				"RelationshipType",
				"SpdxDocument",
				"SupportType",
				"Tool",
				"dataset_ConfidentialityLevelType",
				"dataset_DatasetAvailabilityType",
				"dataset_DatasetType",
				"expandedlicensing_LicenseAddition",
				"expandedlicensing_ListedLicenseException",
				"extension_CdxPropertyEntry",
				"extension_Extension",
				"security_CvssSeverityType",
				"security_ExploitCatalogType",
				"security_SsvcDecisionType",
				"security_VexJustificationType",
				"security_VulnAssessmentRelationship",
				"simplelicensing_AnyLicenseInfo",
				"simplelicensing_LicenseExpression",
				"simplelicensing_SimpleLicensingText",
				"software_ContentIdentifier",
				"software_ContentIdentifierType",
				"software_FileKindType",
				"software_SbomType",
				"software_SoftwarePurpose",
				"build_Build",
				"Agent",
				"Annotation",
				"Artifact",
				"Bundle",
				"Hash",
				"LifecycleScopedRelationship",
				"Organization",
				"Person",
				"SoftwareAgent",
				"expandedlicensing_ConjunctiveLicenseSet",
				"expandedlicensing_CustomLicenseAddition",
				"expandedlicensing_DisjunctiveLicenseSet",
				"expandedlicensing_ExtendableLicense",
				"expandedlicensing_IndividualLicensingInfo",
				"expandedlicensing_License",
				"expandedlicensing_ListedLicense",
				"expandedlicensing_OrLaterOperator",
				"expandedlicensing_WithAdditionOperator",
				"extension_CdxPropertiesExtension",
				"security_CvssV2VulnAssessmentRelationship",
				"security_CvssV3VulnAssessmentRelationship",
				"security_CvssV4VulnAssessmentRelationship",
				"security_EpssVulnAssessmentRelationship",
				"security_ExploitCatalogVulnAssessmentRelationship",
				"security_SsvcVulnAssessmentRelationship",
				"security_VexVulnAssessmentRelationship",
				"security_Vulnerability",
				"software_SoftwareArtifact",
				"Bom",
				"expandedlicensing_CustomLicense",
				"security_VexAffectedVulnAssessmentRelationship",
				"security_VexFixedVulnAssessmentRelationship",
				"security_VexNotAffectedVulnAssessmentRelationship",
				"security_VexUnderInvestigationVulnAssessmentRelationship",
				"software_File",
				"software_Package",
				"software_Sbom",
				"software_Snippet",
				"ai_AIPackage",
				"dataset_DatasetPackage"
			] }] } },
			"required": ["type"]
		},
		"AnyClass": { "anyOf": [
			{ "$ref": "#/$defs/ai_EnergyConsumption" },
			{ "$ref": "#/$defs/ai_EnergyConsumptionDescription" },
			{ "$ref": "#/$defs/ai_EnergyUnitType" },
			{ "$ref": "#/$defs/ai_SafetyRiskAssessmentType" },
			{ "$ref": "#/$defs/AnnotationType" },
			{ "$ref": "#/$defs/CreationInfo" },
			{ "$ref": "#/$defs/DictionaryEntry" },
			{ "$ref": "#/$defs/Element" },
			{ "$ref": "#/$defs/ElementCollection" },
			{ "$ref": "#/$defs/ExternalIdentifier" },
			{ "$ref": "#/$defs/ExternalIdentifierType" },
			{ "$ref": "#/$defs/ExternalMap" },
			{ "$ref": "#/$defs/ExternalRef" },
			{ "$ref": "#/$defs/ExternalRefType" },
			{ "$ref": "#/$defs/HashAlgorithm" },
			{ "$ref": "#/$defs/IntegrityMethod" },
			{ "$ref": "#/$defs/LifecycleScopeType" },
			{ "$ref": "#/$defs/NamespaceMap" },
			{ "$ref": "#/$defs/PackageVerificationCode" },
			{ "$ref": "#/$defs/PositiveIntegerRange" },
			{ "$ref": "#/$defs/PresenceType" },
			{ "$ref": "#/$defs/ProfileIdentifierType" },
			{ "$ref": "#/$defs/Relationship" },
			{ "$ref": "#/$defs/RelationshipCompleteness" },
			{ "$ref": "#/$defs/RelationshipType" },
			{ "$ref": "#/$defs/SpdxDocument" },
			{ "$ref": "#/$defs/SupportType" },
			{ "$ref": "#/$defs/Tool" },
			{ "$ref": "#/$defs/dataset_ConfidentialityLevelType" },
			{ "$ref": "#/$defs/dataset_DatasetAvailabilityType" },
			{ "$ref": "#/$defs/dataset_DatasetType" },
			{ "$ref": "#/$defs/expandedlicensing_LicenseAddition" },
			{ "$ref": "#/$defs/expandedlicensing_ListedLicenseException" },
			{ "$ref": "#/$defs/extension_CdxPropertyEntry" },
			{ "$ref": "#/$defs/extension_Extension" },
			{ "$ref": "#/$defs/security_CvssSeverityType" },
			{ "$ref": "#/$defs/security_ExploitCatalogType" },
			{ "$ref": "#/$defs/security_SsvcDecisionType" },
			{ "$ref": "#/$defs/security_VexJustificationType" },
			{ "$ref": "#/$defs/security_VulnAssessmentRelationship" },
			{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo" },
			{ "$ref": "#/$defs/simplelicensing_LicenseExpression" },
			{ "$ref": "#/$defs/simplelicensing_SimpleLicensingText" },
			{ "$ref": "#/$defs/software_ContentIdentifier" },
			{ "$ref": "#/$defs/software_ContentIdentifierType" },
			{ "$ref": "#/$defs/software_FileKindType" },
			{ "$ref": "#/$defs/software_SbomType" },
			{ "$ref": "#/$defs/software_SoftwarePurpose" },
			{ "$ref": "#/$defs/build_Build" },
			{ "$ref": "#/$defs/Agent" },
			{ "$ref": "#/$defs/Annotation" },
			{ "$ref": "#/$defs/Artifact" },
			{ "$ref": "#/$defs/Bundle" },
			{ "$ref": "#/$defs/Hash" },
			{ "$ref": "#/$defs/LifecycleScopedRelationship" },
			{ "$ref": "#/$defs/Organization" },
			{ "$ref": "#/$defs/Person" },
			{ "$ref": "#/$defs/SoftwareAgent" },
			{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" },
			{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" },
			{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" },
			{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense" },
			{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" },
			{ "$ref": "#/$defs/expandedlicensing_License" },
			{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
			{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" },
			{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" },
			{ "$ref": "#/$defs/extension_CdxPropertiesExtension" },
			{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_Vulnerability" },
			{ "$ref": "#/$defs/software_SoftwareArtifact" },
			{ "$ref": "#/$defs/Bom" },
			{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
			{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/software_File" },
			{ "$ref": "#/$defs/software_Package" },
			{ "$ref": "#/$defs/software_Sbom" },
			{ "$ref": "#/$defs/software_Snippet" },
			{ "$ref": "#/$defs/ai_AIPackage" },
			{ "$ref": "#/$defs/dataset_DatasetPackage" }
		] }
	}
};

// packages/shared/schemas/spdx/spdx-3.0.1.schema.json
var spdx_3_0_1_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$comment: "This file was automatically generated by shacl2code. DO NOT MANUALLY MODIFY IT",
	type: "object",
	properties: { "@context": { "const": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld" } },
	required: ["@context"],
	oneOf: [{
		"type": "object",
		"properties": { "@graph": {
			"description": "Top level container for JSON-LD objects",
			"type": "array",
			"items": {
				"type": "object",
				"$ref": "#/$defs/AnyClass",
				"unevaluatedProperties": false
			}
		} },
		"required": ["@graph"]
	}, { "$ref": "#/$defs/AnyClass" }],
	unevaluatedProperties: false,
	$defs: {
		"ai_EnergyConsumption": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_EnergyConsumption" }] }
			}
		}, { "$ref": "#/$defs/ai_EnergyConsumption_props" }] },
		"ai_EnergyConsumption_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_EnergyConsumption" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_EnergyConsumption_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"ai_finetuningEnergyConsumption": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_EnergyConsumption_ai_finetuningEnergyConsumption" }
				}] },
				"ai_inferenceEnergyConsumption": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_EnergyConsumption_ai_inferenceEnergyConsumption" }
				}] },
				"ai_trainingEnergyConsumption": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_EnergyConsumption_ai_trainingEnergyConsumption" }
				}] }
			}
		}] },
		"prop_ai_EnergyConsumption_ai_finetuningEnergyConsumption": { "$ref": "#/$defs/ai_EnergyConsumptionDescription_derived" },
		"prop_ai_EnergyConsumption_ai_inferenceEnergyConsumption": { "$ref": "#/$defs/ai_EnergyConsumptionDescription_derived" },
		"prop_ai_EnergyConsumption_ai_trainingEnergyConsumption": { "$ref": "#/$defs/ai_EnergyConsumptionDescription_derived" },
		"ai_EnergyConsumptionDescription": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_EnergyConsumptionDescription" }] }
			}
		}, { "$ref": "#/$defs/ai_EnergyConsumptionDescription_props" }] },
		"ai_EnergyConsumptionDescription_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_EnergyConsumptionDescription" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_EnergyConsumptionDescription_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"ai_energyQuantity": { "$ref": "#/$defs/prop_ai_EnergyConsumptionDescription_ai_energyQuantity" },
				"ai_energyUnit": { "$ref": "#/$defs/prop_ai_EnergyConsumptionDescription_ai_energyUnit" }
			},
			"required": ["ai_energyQuantity", "ai_energyUnit"]
		}] },
		"prop_ai_EnergyConsumptionDescription_ai_energyQuantity": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_ai_EnergyConsumptionDescription_ai_energyUnit": { "enum": [
			"kilowattHour",
			"megajoule",
			"other"
		] },
		"ai_EnergyUnitType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_EnergyUnitType" }] }
			}
		}, { "$ref": "#/$defs/ai_EnergyUnitType_props" }] },
		"ai_EnergyUnitType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/ai_EnergyUnitType" }]
			},
			{ "const": "spdx:AI/EnergyUnitType/kilowattHour" },
			{ "const": "spdx:AI/EnergyUnitType/megajoule" },
			{ "const": "spdx:AI/EnergyUnitType/other" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"ai_EnergyUnitType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"ai_SafetyRiskAssessmentType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ai_SafetyRiskAssessmentType" }] }
			}
		}, { "$ref": "#/$defs/ai_SafetyRiskAssessmentType_props" }] },
		"ai_SafetyRiskAssessmentType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/ai_SafetyRiskAssessmentType" }]
			},
			{ "const": "spdx:AI/SafetyRiskAssessmentType/high" },
			{ "const": "spdx:AI/SafetyRiskAssessmentType/low" },
			{ "const": "spdx:AI/SafetyRiskAssessmentType/medium" },
			{ "const": "spdx:AI/SafetyRiskAssessmentType/serious" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"ai_SafetyRiskAssessmentType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"AnnotationType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "AnnotationType" }] }
			}
		}, { "$ref": "#/$defs/AnnotationType_props" }] },
		"AnnotationType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/AnnotationType" }]
			},
			{ "const": "spdx:Core/AnnotationType/other" },
			{ "const": "spdx:Core/AnnotationType/review" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"AnnotationType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"CreationInfo": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "CreationInfo" }] }
			}
		}, { "$ref": "#/$defs/CreationInfo_props" }] },
		"CreationInfo_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/CreationInfo" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"CreationInfo_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_CreationInfo_comment" },
				"created": { "$ref": "#/$defs/prop_CreationInfo_created" },
				"createdBy": { "oneOf": [{
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/prop_CreationInfo_createdBy" }
				}] },
				"createdUsing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_CreationInfo_createdUsing" }
				}] },
				"specVersion": { "$ref": "#/$defs/prop_CreationInfo_specVersion" }
			},
			"required": [
				"created",
				"createdBy",
				"specVersion"
			]
		}] },
		"prop_CreationInfo_comment": { "type": "string" },
		"prop_CreationInfo_created": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_CreationInfo_createdBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_CreationInfo_createdUsing": { "$ref": "#/$defs/Tool_derived" },
		"prop_CreationInfo_specVersion": {
			"pattern": "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
			"type": "string"
		},
		"DictionaryEntry": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "DictionaryEntry" }] }
			}
		}, { "$ref": "#/$defs/DictionaryEntry_props" }] },
		"DictionaryEntry_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/DictionaryEntry" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"DictionaryEntry_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"key": { "$ref": "#/$defs/prop_DictionaryEntry_key" },
				"value": { "$ref": "#/$defs/prop_DictionaryEntry_value" }
			},
			"required": ["key"]
		}] },
		"prop_DictionaryEntry_key": { "type": "string" },
		"prop_DictionaryEntry_value": { "type": "string" },
		"Element_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [
					{ "$ref": "#/$defs/ai_AIPackage" },
					{ "$ref": "#/$defs/build_Build" },
					{ "$ref": "#/$defs/Agent" },
					{ "$ref": "#/$defs/Annotation" },
					{ "$ref": "#/$defs/Bom" },
					{ "$ref": "#/$defs/Bundle" },
					{ "$ref": "#/$defs/IndividualElement" },
					{ "$ref": "#/$defs/LifecycleScopedRelationship" },
					{ "$ref": "#/$defs/Organization" },
					{ "$ref": "#/$defs/Person" },
					{ "$ref": "#/$defs/Relationship" },
					{ "$ref": "#/$defs/SoftwareAgent" },
					{ "$ref": "#/$defs/SpdxDocument" },
					{ "$ref": "#/$defs/Tool" },
					{ "$ref": "#/$defs/dataset_DatasetPackage" },
					{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" },
					{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
					{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" },
					{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" },
					{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" },
					{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
					{ "$ref": "#/$defs/expandedlicensing_ListedLicenseException" },
					{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" },
					{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" },
					{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
					{ "$ref": "#/$defs/security_Vulnerability" },
					{ "$ref": "#/$defs/simplelicensing_LicenseExpression" },
					{ "$ref": "#/$defs/simplelicensing_SimpleLicensingText" },
					{ "$ref": "#/$defs/software_File" },
					{ "$ref": "#/$defs/software_Package" },
					{ "$ref": "#/$defs/software_Sbom" },
					{ "$ref": "#/$defs/software_Snippet" }
				]
			},
			{ "const": "NoAssertionElement" },
			{ "const": "NoneElement" },
			{ "const": "SpdxOrganization" },
			{ "const": "expandedlicensing_NoAssertionLicense" },
			{ "const": "expandedlicensing_NoneLicense" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"Element_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_Element_comment" },
				"creationInfo": { "$ref": "#/$defs/prop_Element_creationInfo" },
				"description": { "$ref": "#/$defs/prop_Element_description" },
				"extension": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_extension" }
				}] },
				"externalIdentifier": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_externalIdentifier" }
				}] },
				"externalRef": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_externalRef" }
				}] },
				"name": { "$ref": "#/$defs/prop_Element_name" },
				"summary": { "$ref": "#/$defs/prop_Element_summary" },
				"verifiedUsing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Element_verifiedUsing" }
				}] }
			},
			"required": ["creationInfo"]
		}] },
		"prop_Element_comment": { "type": "string" },
		"prop_Element_creationInfo": { "$ref": "#/$defs/CreationInfo_derived" },
		"prop_Element_description": { "type": "string" },
		"prop_Element_extension": { "$ref": "#/$defs/extension_Extension_derived" },
		"prop_Element_externalIdentifier": { "$ref": "#/$defs/ExternalIdentifier_derived" },
		"prop_Element_externalRef": { "$ref": "#/$defs/ExternalRef_derived" },
		"prop_Element_name": { "type": "string" },
		"prop_Element_summary": { "type": "string" },
		"prop_Element_verifiedUsing": { "$ref": "#/$defs/IntegrityMethod_derived" },
		"ElementCollection_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/Bom" },
				{ "$ref": "#/$defs/Bundle" },
				{ "$ref": "#/$defs/SpdxDocument" },
				{ "$ref": "#/$defs/software_Sbom" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ElementCollection_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"element": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ElementCollection_element" }
				}] },
				"profileConformance": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ElementCollection_profileConformance" }
				}] },
				"rootElement": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ElementCollection_rootElement" }
				}] }
			}
		}] },
		"prop_ElementCollection_element": { "$ref": "#/$defs/Element_derived" },
		"prop_ElementCollection_profileConformance": { "enum": [
			"ai",
			"build",
			"core",
			"dataset",
			"expandedLicensing",
			"extension",
			"lite",
			"security",
			"simpleLicensing",
			"software"
		] },
		"prop_ElementCollection_rootElement": { "$ref": "#/$defs/Element_derived" },
		"ExternalIdentifier": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalIdentifier" }] }
			}
		}, { "$ref": "#/$defs/ExternalIdentifier_props" }] },
		"ExternalIdentifier_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalIdentifier" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalIdentifier_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_ExternalIdentifier_comment" },
				"externalIdentifierType": { "$ref": "#/$defs/prop_ExternalIdentifier_externalIdentifierType" },
				"identifier": { "$ref": "#/$defs/prop_ExternalIdentifier_identifier" },
				"identifierLocator": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ExternalIdentifier_identifierLocator" }
				}] },
				"issuingAuthority": { "$ref": "#/$defs/prop_ExternalIdentifier_issuingAuthority" }
			},
			"required": ["externalIdentifierType", "identifier"]
		}] },
		"prop_ExternalIdentifier_comment": { "type": "string" },
		"prop_ExternalIdentifier_externalIdentifierType": { "enum": [
			"cpe22",
			"cpe23",
			"cve",
			"email",
			"gitoid",
			"other",
			"packageUrl",
			"securityOther",
			"swhid",
			"swid",
			"urlScheme"
		] },
		"prop_ExternalIdentifier_identifier": { "type": "string" },
		"prop_ExternalIdentifier_identifierLocator": { "$ref": "#/$defs/anyURI" },
		"prop_ExternalIdentifier_issuingAuthority": { "type": "string" },
		"ExternalIdentifierType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalIdentifierType" }] }
			}
		}, { "$ref": "#/$defs/ExternalIdentifierType_props" }] },
		"ExternalIdentifierType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/ExternalIdentifierType" }]
			},
			{ "const": "spdx:Core/ExternalIdentifierType/cpe22" },
			{ "const": "spdx:Core/ExternalIdentifierType/cpe23" },
			{ "const": "spdx:Core/ExternalIdentifierType/cve" },
			{ "const": "spdx:Core/ExternalIdentifierType/email" },
			{ "const": "spdx:Core/ExternalIdentifierType/gitoid" },
			{ "const": "spdx:Core/ExternalIdentifierType/other" },
			{ "const": "spdx:Core/ExternalIdentifierType/packageUrl" },
			{ "const": "spdx:Core/ExternalIdentifierType/securityOther" },
			{ "const": "spdx:Core/ExternalIdentifierType/swhid" },
			{ "const": "spdx:Core/ExternalIdentifierType/swid" },
			{ "const": "spdx:Core/ExternalIdentifierType/urlScheme" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"ExternalIdentifierType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"ExternalMap": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalMap" }] }
			}
		}, { "$ref": "#/$defs/ExternalMap_props" }] },
		"ExternalMap_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalMap" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalMap_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"definingArtifact": { "$ref": "#/$defs/prop_ExternalMap_definingArtifact" },
				"externalSpdxId": { "$ref": "#/$defs/prop_ExternalMap_externalSpdxId" },
				"locationHint": { "$ref": "#/$defs/prop_ExternalMap_locationHint" },
				"verifiedUsing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ExternalMap_verifiedUsing" }
				}] }
			},
			"required": ["externalSpdxId"]
		}] },
		"prop_ExternalMap_definingArtifact": { "$ref": "#/$defs/Artifact_derived" },
		"prop_ExternalMap_externalSpdxId": { "$ref": "#/$defs/anyURI" },
		"prop_ExternalMap_locationHint": { "$ref": "#/$defs/anyURI" },
		"prop_ExternalMap_verifiedUsing": { "$ref": "#/$defs/IntegrityMethod_derived" },
		"ExternalRef": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalRef" }] }
			}
		}, { "$ref": "#/$defs/ExternalRef_props" }] },
		"ExternalRef_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ExternalRef" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ExternalRef_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"comment": { "$ref": "#/$defs/prop_ExternalRef_comment" },
				"contentType": { "$ref": "#/$defs/prop_ExternalRef_contentType" },
				"externalRefType": { "$ref": "#/$defs/prop_ExternalRef_externalRefType" },
				"locator": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ExternalRef_locator" }
				}] }
			}
		}] },
		"prop_ExternalRef_comment": { "type": "string" },
		"prop_ExternalRef_contentType": {
			"pattern": "^[^\\/]+\\/[^\\/]+$",
			"type": "string"
		},
		"prop_ExternalRef_externalRefType": { "enum": [
			"altDownloadLocation",
			"altWebPage",
			"binaryArtifact",
			"bower",
			"buildMeta",
			"buildSystem",
			"certificationReport",
			"chat",
			"componentAnalysisReport",
			"cwe",
			"documentation",
			"dynamicAnalysisReport",
			"eolNotice",
			"exportControlAssessment",
			"funding",
			"issueTracker",
			"license",
			"mailingList",
			"mavenCentral",
			"metrics",
			"npm",
			"nuget",
			"other",
			"privacyAssessment",
			"productMetadata",
			"purchaseOrder",
			"qualityAssessmentReport",
			"releaseHistory",
			"releaseNotes",
			"riskAssessment",
			"runtimeAnalysisReport",
			"secureSoftwareAttestation",
			"securityAdversaryModel",
			"securityAdvisory",
			"securityFix",
			"securityOther",
			"securityPenTestReport",
			"securityPolicy",
			"securityThreatModel",
			"socialMedia",
			"sourceArtifact",
			"staticAnalysisReport",
			"support",
			"vcs",
			"vulnerabilityDisclosureReport",
			"vulnerabilityExploitabilityAssessment"
		] },
		"prop_ExternalRef_locator": { "type": "string" },
		"ExternalRefType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ExternalRefType" }] }
			}
		}, { "$ref": "#/$defs/ExternalRefType_props" }] },
		"ExternalRefType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/ExternalRefType" }]
			},
			{ "const": "spdx:Core/ExternalRefType/altDownloadLocation" },
			{ "const": "spdx:Core/ExternalRefType/altWebPage" },
			{ "const": "spdx:Core/ExternalRefType/binaryArtifact" },
			{ "const": "spdx:Core/ExternalRefType/bower" },
			{ "const": "spdx:Core/ExternalRefType/buildMeta" },
			{ "const": "spdx:Core/ExternalRefType/buildSystem" },
			{ "const": "spdx:Core/ExternalRefType/certificationReport" },
			{ "const": "spdx:Core/ExternalRefType/chat" },
			{ "const": "spdx:Core/ExternalRefType/componentAnalysisReport" },
			{ "const": "spdx:Core/ExternalRefType/cwe" },
			{ "const": "spdx:Core/ExternalRefType/documentation" },
			{ "const": "spdx:Core/ExternalRefType/dynamicAnalysisReport" },
			{ "const": "spdx:Core/ExternalRefType/eolNotice" },
			{ "const": "spdx:Core/ExternalRefType/exportControlAssessment" },
			{ "const": "spdx:Core/ExternalRefType/funding" },
			{ "const": "spdx:Core/ExternalRefType/issueTracker" },
			{ "const": "spdx:Core/ExternalRefType/license" },
			{ "const": "spdx:Core/ExternalRefType/mailingList" },
			{ "const": "spdx:Core/ExternalRefType/mavenCentral" },
			{ "const": "spdx:Core/ExternalRefType/metrics" },
			{ "const": "spdx:Core/ExternalRefType/npm" },
			{ "const": "spdx:Core/ExternalRefType/nuget" },
			{ "const": "spdx:Core/ExternalRefType/other" },
			{ "const": "spdx:Core/ExternalRefType/privacyAssessment" },
			{ "const": "spdx:Core/ExternalRefType/productMetadata" },
			{ "const": "spdx:Core/ExternalRefType/purchaseOrder" },
			{ "const": "spdx:Core/ExternalRefType/qualityAssessmentReport" },
			{ "const": "spdx:Core/ExternalRefType/releaseHistory" },
			{ "const": "spdx:Core/ExternalRefType/releaseNotes" },
			{ "const": "spdx:Core/ExternalRefType/riskAssessment" },
			{ "const": "spdx:Core/ExternalRefType/runtimeAnalysisReport" },
			{ "const": "spdx:Core/ExternalRefType/secureSoftwareAttestation" },
			{ "const": "spdx:Core/ExternalRefType/securityAdversaryModel" },
			{ "const": "spdx:Core/ExternalRefType/securityAdvisory" },
			{ "const": "spdx:Core/ExternalRefType/securityFix" },
			{ "const": "spdx:Core/ExternalRefType/securityOther" },
			{ "const": "spdx:Core/ExternalRefType/securityPenTestReport" },
			{ "const": "spdx:Core/ExternalRefType/securityPolicy" },
			{ "const": "spdx:Core/ExternalRefType/securityThreatModel" },
			{ "const": "spdx:Core/ExternalRefType/socialMedia" },
			{ "const": "spdx:Core/ExternalRefType/sourceArtifact" },
			{ "const": "spdx:Core/ExternalRefType/staticAnalysisReport" },
			{ "const": "spdx:Core/ExternalRefType/support" },
			{ "const": "spdx:Core/ExternalRefType/vcs" },
			{ "const": "spdx:Core/ExternalRefType/vulnerabilityDisclosureReport" },
			{ "const": "spdx:Core/ExternalRefType/vulnerabilityExploitabilityAssessment" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"ExternalRefType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"HashAlgorithm": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "HashAlgorithm" }] }
			}
		}, { "$ref": "#/$defs/HashAlgorithm_props" }] },
		"HashAlgorithm_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/HashAlgorithm" }]
			},
			{ "const": "spdx:Core/HashAlgorithm/adler32" },
			{ "const": "spdx:Core/HashAlgorithm/blake2b256" },
			{ "const": "spdx:Core/HashAlgorithm/blake2b384" },
			{ "const": "spdx:Core/HashAlgorithm/blake2b512" },
			{ "const": "spdx:Core/HashAlgorithm/blake3" },
			{ "const": "spdx:Core/HashAlgorithm/crystalsDilithium" },
			{ "const": "spdx:Core/HashAlgorithm/crystalsKyber" },
			{ "const": "spdx:Core/HashAlgorithm/falcon" },
			{ "const": "spdx:Core/HashAlgorithm/md2" },
			{ "const": "spdx:Core/HashAlgorithm/md4" },
			{ "const": "spdx:Core/HashAlgorithm/md5" },
			{ "const": "spdx:Core/HashAlgorithm/md6" },
			{ "const": "spdx:Core/HashAlgorithm/other" },
			{ "const": "spdx:Core/HashAlgorithm/sha1" },
			{ "const": "spdx:Core/HashAlgorithm/sha224" },
			{ "const": "spdx:Core/HashAlgorithm/sha256" },
			{ "const": "spdx:Core/HashAlgorithm/sha384" },
			{ "const": "spdx:Core/HashAlgorithm/sha3_224" },
			{ "const": "spdx:Core/HashAlgorithm/sha3_256" },
			{ "const": "spdx:Core/HashAlgorithm/sha3_384" },
			{ "const": "spdx:Core/HashAlgorithm/sha3_512" },
			{ "const": "spdx:Core/HashAlgorithm/sha512" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"HashAlgorithm_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"IndividualElement": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "IndividualElement" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/IndividualElement_props" }] },
		"IndividualElement_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/IndividualElement" }]
			},
			{ "const": "NoAssertionElement" },
			{ "const": "NoneElement" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"IndividualElement_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"IntegrityMethod_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/Hash" },
				{ "$ref": "#/$defs/PackageVerificationCode" },
				{ "$ref": "#/$defs/software_ContentIdentifier" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"IntegrityMethod_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": { "comment": { "$ref": "#/$defs/prop_IntegrityMethod_comment" } }
		}] },
		"prop_IntegrityMethod_comment": { "type": "string" },
		"LifecycleScopeType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "LifecycleScopeType" }] }
			}
		}, { "$ref": "#/$defs/LifecycleScopeType_props" }] },
		"LifecycleScopeType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/LifecycleScopeType" }]
			},
			{ "const": "spdx:Core/LifecycleScopeType/build" },
			{ "const": "spdx:Core/LifecycleScopeType/design" },
			{ "const": "spdx:Core/LifecycleScopeType/development" },
			{ "const": "spdx:Core/LifecycleScopeType/other" },
			{ "const": "spdx:Core/LifecycleScopeType/runtime" },
			{ "const": "spdx:Core/LifecycleScopeType/test" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"LifecycleScopeType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"NamespaceMap": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "NamespaceMap" }] }
			}
		}, { "$ref": "#/$defs/NamespaceMap_props" }] },
		"NamespaceMap_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/NamespaceMap" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"NamespaceMap_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"namespace": { "$ref": "#/$defs/prop_NamespaceMap_namespace" },
				"prefix": { "$ref": "#/$defs/prop_NamespaceMap_prefix" }
			},
			"required": ["namespace", "prefix"]
		}] },
		"prop_NamespaceMap_namespace": { "$ref": "#/$defs/anyURI" },
		"prop_NamespaceMap_prefix": { "type": "string" },
		"PackageVerificationCode": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "PackageVerificationCode" }] }
			}
		}, { "$ref": "#/$defs/PackageVerificationCode_props" }] },
		"PackageVerificationCode_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/PackageVerificationCode" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"PackageVerificationCode_props": { "allOf": [{ "$ref": "#/$defs/IntegrityMethod_props" }, {
			"type": "object",
			"properties": {
				"algorithm": { "$ref": "#/$defs/prop_PackageVerificationCode_algorithm" },
				"hashValue": { "$ref": "#/$defs/prop_PackageVerificationCode_hashValue" },
				"packageVerificationCodeExcludedFile": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_PackageVerificationCode_packageVerificationCodeExcludedFile" }
				}] }
			},
			"required": ["algorithm", "hashValue"]
		}] },
		"prop_PackageVerificationCode_algorithm": { "enum": [
			"adler32",
			"blake2b256",
			"blake2b384",
			"blake2b512",
			"blake3",
			"crystalsDilithium",
			"crystalsKyber",
			"falcon",
			"md2",
			"md4",
			"md5",
			"md6",
			"other",
			"sha1",
			"sha224",
			"sha256",
			"sha384",
			"sha3_224",
			"sha3_256",
			"sha3_384",
			"sha3_512",
			"sha512"
		] },
		"prop_PackageVerificationCode_hashValue": { "type": "string" },
		"prop_PackageVerificationCode_packageVerificationCodeExcludedFile": { "type": "string" },
		"PositiveIntegerRange": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "PositiveIntegerRange" }] }
			}
		}, { "$ref": "#/$defs/PositiveIntegerRange_props" }] },
		"PositiveIntegerRange_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/PositiveIntegerRange" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"PositiveIntegerRange_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"beginIntegerRange": { "$ref": "#/$defs/prop_PositiveIntegerRange_beginIntegerRange" },
				"endIntegerRange": { "$ref": "#/$defs/prop_PositiveIntegerRange_endIntegerRange" }
			},
			"required": ["beginIntegerRange", "endIntegerRange"]
		}] },
		"prop_PositiveIntegerRange_beginIntegerRange": {
			"type": "integer",
			"minimum": 1
		},
		"prop_PositiveIntegerRange_endIntegerRange": {
			"type": "integer",
			"minimum": 1
		},
		"PresenceType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "PresenceType" }] }
			}
		}, { "$ref": "#/$defs/PresenceType_props" }] },
		"PresenceType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/PresenceType" }]
			},
			{ "const": "spdx:Core/PresenceType/no" },
			{ "const": "spdx:Core/PresenceType/noAssertion" },
			{ "const": "spdx:Core/PresenceType/yes" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"PresenceType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"ProfileIdentifierType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "ProfileIdentifierType" }] }
			}
		}, { "$ref": "#/$defs/ProfileIdentifierType_props" }] },
		"ProfileIdentifierType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/ProfileIdentifierType" }]
			},
			{ "const": "spdx:Core/ProfileIdentifierType/ai" },
			{ "const": "spdx:Core/ProfileIdentifierType/build" },
			{ "const": "spdx:Core/ProfileIdentifierType/core" },
			{ "const": "spdx:Core/ProfileIdentifierType/dataset" },
			{ "const": "spdx:Core/ProfileIdentifierType/expandedLicensing" },
			{ "const": "spdx:Core/ProfileIdentifierType/extension" },
			{ "const": "spdx:Core/ProfileIdentifierType/lite" },
			{ "const": "spdx:Core/ProfileIdentifierType/security" },
			{ "const": "spdx:Core/ProfileIdentifierType/simpleLicensing" },
			{ "const": "spdx:Core/ProfileIdentifierType/software" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"ProfileIdentifierType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"Relationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Relationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Relationship_props" }] },
		"Relationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/LifecycleScopedRelationship" },
				{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/Relationship" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Relationship_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"completeness": { "$ref": "#/$defs/prop_Relationship_completeness" },
				"endTime": { "$ref": "#/$defs/prop_Relationship_endTime" },
				"from": { "$ref": "#/$defs/prop_Relationship_from_" },
				"relationshipType": { "$ref": "#/$defs/prop_Relationship_relationshipType" },
				"startTime": { "$ref": "#/$defs/prop_Relationship_startTime" },
				"to": { "oneOf": [{
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/prop_Relationship_to" }
				}] }
			},
			"required": [
				"from",
				"relationshipType",
				"to"
			]
		}] },
		"prop_Relationship_completeness": { "enum": [
			"complete",
			"incomplete",
			"noAssertion"
		] },
		"prop_Relationship_endTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Relationship_from_": { "$ref": "#/$defs/Element_derived" },
		"prop_Relationship_relationshipType": { "enum": [
			"affects",
			"amendedBy",
			"ancestorOf",
			"availableFrom",
			"configures",
			"contains",
			"coordinatedBy",
			"copiedTo",
			"delegatedTo",
			"dependsOn",
			"descendantOf",
			"describes",
			"doesNotAffect",
			"expandsTo",
			"exploitCreatedBy",
			"fixedBy",
			"fixedIn",
			"foundBy",
			"generates",
			"hasAddedFile",
			"hasAssessmentFor",
			"hasAssociatedVulnerability",
			"hasConcludedLicense",
			"hasDataFile",
			"hasDeclaredLicense",
			"hasDeletedFile",
			"hasDependencyManifest",
			"hasDistributionArtifact",
			"hasDocumentation",
			"hasDynamicLink",
			"hasEvidence",
			"hasExample",
			"hasHost",
			"hasInput",
			"hasMetadata",
			"hasOptionalComponent",
			"hasOptionalDependency",
			"hasOutput",
			"hasPrerequisite",
			"hasProvidedDependency",
			"hasRequirement",
			"hasSpecification",
			"hasStaticLink",
			"hasTest",
			"hasTestCase",
			"hasVariant",
			"invokedBy",
			"modifiedBy",
			"other",
			"packagedBy",
			"patchedBy",
			"publishedBy",
			"reportedBy",
			"republishedBy",
			"serializedInArtifact",
			"testedOn",
			"trainedOn",
			"underInvestigationFor",
			"usesTool"
		] },
		"prop_Relationship_startTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Relationship_to": { "$ref": "#/$defs/Element_derived" },
		"RelationshipCompleteness": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "RelationshipCompleteness" }] }
			}
		}, { "$ref": "#/$defs/RelationshipCompleteness_props" }] },
		"RelationshipCompleteness_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/RelationshipCompleteness" }]
			},
			{ "const": "spdx:Core/RelationshipCompleteness/complete" },
			{ "const": "spdx:Core/RelationshipCompleteness/incomplete" },
			{ "const": "spdx:Core/RelationshipCompleteness/noAssertion" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"RelationshipCompleteness_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"RelationshipType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "RelationshipType" }] }
			}
		}, { "$ref": "#/$defs/RelationshipType_props" }] },
		"RelationshipType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/RelationshipType" }]
			},
			{ "const": "spdx:Core/RelationshipType/affects" },
			{ "const": "spdx:Core/RelationshipType/amendedBy" },
			{ "const": "spdx:Core/RelationshipType/ancestorOf" },
			{ "const": "spdx:Core/RelationshipType/availableFrom" },
			{ "const": "spdx:Core/RelationshipType/configures" },
			{ "const": "spdx:Core/RelationshipType/contains" },
			{ "const": "spdx:Core/RelationshipType/coordinatedBy" },
			{ "const": "spdx:Core/RelationshipType/copiedTo" },
			{ "const": "spdx:Core/RelationshipType/delegatedTo" },
			{ "const": "spdx:Core/RelationshipType/dependsOn" },
			{ "const": "spdx:Core/RelationshipType/descendantOf" },
			{ "const": "spdx:Core/RelationshipType/describes" },
			{ "const": "spdx:Core/RelationshipType/doesNotAffect" },
			{ "const": "spdx:Core/RelationshipType/expandsTo" },
			{ "const": "spdx:Core/RelationshipType/exploitCreatedBy" },
			{ "const": "spdx:Core/RelationshipType/fixedBy" },
			{ "const": "spdx:Core/RelationshipType/fixedIn" },
			{ "const": "spdx:Core/RelationshipType/foundBy" },
			{ "const": "spdx:Core/RelationshipType/generates" },
			{ "const": "spdx:Core/RelationshipType/hasAddedFile" },
			{ "const": "spdx:Core/RelationshipType/hasAssessmentFor" },
			{ "const": "spdx:Core/RelationshipType/hasAssociatedVulnerability" },
			{ "const": "spdx:Core/RelationshipType/hasConcludedLicense" },
			{ "const": "spdx:Core/RelationshipType/hasDataFile" },
			{ "const": "spdx:Core/RelationshipType/hasDeclaredLicense" },
			{ "const": "spdx:Core/RelationshipType/hasDeletedFile" },
			{ "const": "spdx:Core/RelationshipType/hasDependencyManifest" },
			{ "const": "spdx:Core/RelationshipType/hasDistributionArtifact" },
			{ "const": "spdx:Core/RelationshipType/hasDocumentation" },
			{ "const": "spdx:Core/RelationshipType/hasDynamicLink" },
			{ "const": "spdx:Core/RelationshipType/hasEvidence" },
			{ "const": "spdx:Core/RelationshipType/hasExample" },
			{ "const": "spdx:Core/RelationshipType/hasHost" },
			{ "const": "spdx:Core/RelationshipType/hasInput" },
			{ "const": "spdx:Core/RelationshipType/hasMetadata" },
			{ "const": "spdx:Core/RelationshipType/hasOptionalComponent" },
			{ "const": "spdx:Core/RelationshipType/hasOptionalDependency" },
			{ "const": "spdx:Core/RelationshipType/hasOutput" },
			{ "const": "spdx:Core/RelationshipType/hasPrerequisite" },
			{ "const": "spdx:Core/RelationshipType/hasProvidedDependency" },
			{ "const": "spdx:Core/RelationshipType/hasRequirement" },
			{ "const": "spdx:Core/RelationshipType/hasSpecification" },
			{ "const": "spdx:Core/RelationshipType/hasStaticLink" },
			{ "const": "spdx:Core/RelationshipType/hasTest" },
			{ "const": "spdx:Core/RelationshipType/hasTestCase" },
			{ "const": "spdx:Core/RelationshipType/hasVariant" },
			{ "const": "spdx:Core/RelationshipType/invokedBy" },
			{ "const": "spdx:Core/RelationshipType/modifiedBy" },
			{ "const": "spdx:Core/RelationshipType/other" },
			{ "const": "spdx:Core/RelationshipType/packagedBy" },
			{ "const": "spdx:Core/RelationshipType/patchedBy" },
			{ "const": "spdx:Core/RelationshipType/publishedBy" },
			{ "const": "spdx:Core/RelationshipType/reportedBy" },
			{ "const": "spdx:Core/RelationshipType/republishedBy" },
			{ "const": "spdx:Core/RelationshipType/serializedInArtifact" },
			{ "const": "spdx:Core/RelationshipType/testedOn" },
			{ "const": "spdx:Core/RelationshipType/trainedOn" },
			{ "const": "spdx:Core/RelationshipType/underInvestigationFor" },
			{ "const": "spdx:Core/RelationshipType/usesTool" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"RelationshipType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"SpdxDocument": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "SpdxDocument" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/SpdxDocument_props" }] },
		"SpdxDocument_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/SpdxDocument" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"SpdxDocument_props": { "allOf": [{ "$ref": "#/$defs/ElementCollection_props" }, {
			"type": "object",
			"properties": {
				"dataLicense": { "$ref": "#/$defs/prop_SpdxDocument_dataLicense" },
				"import": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_SpdxDocument_import_" }
				}] },
				"namespaceMap": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_SpdxDocument_namespaceMap" }
				}] }
			}
		}] },
		"prop_SpdxDocument_dataLicense": { "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_derived" },
		"prop_SpdxDocument_import_": { "$ref": "#/$defs/ExternalMap_derived" },
		"prop_SpdxDocument_namespaceMap": { "$ref": "#/$defs/NamespaceMap_derived" },
		"SupportType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "SupportType" }] }
			}
		}, { "$ref": "#/$defs/SupportType_props" }] },
		"SupportType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/SupportType" }]
			},
			{ "const": "spdx:Core/SupportType/deployed" },
			{ "const": "spdx:Core/SupportType/development" },
			{ "const": "spdx:Core/SupportType/endOfSupport" },
			{ "const": "spdx:Core/SupportType/limitedSupport" },
			{ "const": "spdx:Core/SupportType/noAssertion" },
			{ "const": "spdx:Core/SupportType/noSupport" },
			{ "const": "spdx:Core/SupportType/support" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"SupportType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"Tool": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Tool" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Tool_props" }] },
		"Tool_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Tool" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Tool_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"dataset_ConfidentialityLevelType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "dataset_ConfidentialityLevelType" }] }
			}
		}, { "$ref": "#/$defs/dataset_ConfidentialityLevelType_props" }] },
		"dataset_ConfidentialityLevelType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/dataset_ConfidentialityLevelType" }]
			},
			{ "const": "spdx:Dataset/ConfidentialityLevelType/amber" },
			{ "const": "spdx:Dataset/ConfidentialityLevelType/clear" },
			{ "const": "spdx:Dataset/ConfidentialityLevelType/green" },
			{ "const": "spdx:Dataset/ConfidentialityLevelType/red" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"dataset_ConfidentialityLevelType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"dataset_DatasetAvailabilityType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "dataset_DatasetAvailabilityType" }] }
			}
		}, { "$ref": "#/$defs/dataset_DatasetAvailabilityType_props" }] },
		"dataset_DatasetAvailabilityType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/dataset_DatasetAvailabilityType" }]
			},
			{ "const": "spdx:Dataset/DatasetAvailabilityType/clickthrough" },
			{ "const": "spdx:Dataset/DatasetAvailabilityType/directDownload" },
			{ "const": "spdx:Dataset/DatasetAvailabilityType/query" },
			{ "const": "spdx:Dataset/DatasetAvailabilityType/registration" },
			{ "const": "spdx:Dataset/DatasetAvailabilityType/scrapingScript" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"dataset_DatasetAvailabilityType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"dataset_DatasetType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "dataset_DatasetType" }] }
			}
		}, { "$ref": "#/$defs/dataset_DatasetType_props" }] },
		"dataset_DatasetType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/dataset_DatasetType" }]
			},
			{ "const": "spdx:Dataset/DatasetType/audio" },
			{ "const": "spdx:Dataset/DatasetType/categorical" },
			{ "const": "spdx:Dataset/DatasetType/graph" },
			{ "const": "spdx:Dataset/DatasetType/image" },
			{ "const": "spdx:Dataset/DatasetType/noAssertion" },
			{ "const": "spdx:Dataset/DatasetType/numeric" },
			{ "const": "spdx:Dataset/DatasetType/other" },
			{ "const": "spdx:Dataset/DatasetType/sensor" },
			{ "const": "spdx:Dataset/DatasetType/structured" },
			{ "const": "spdx:Dataset/DatasetType/syntactic" },
			{ "const": "spdx:Dataset/DatasetType/text" },
			{ "const": "spdx:Dataset/DatasetType/timeseries" },
			{ "const": "spdx:Dataset/DatasetType/timestamp" },
			{ "const": "spdx:Dataset/DatasetType/video" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"dataset_DatasetType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_LicenseAddition_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" }, { "$ref": "#/$defs/expandedlicensing_ListedLicenseException" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_LicenseAddition_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_additionText": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_additionText" },
				"expandedlicensing_isDeprecatedAdditionId": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_isDeprecatedAdditionId" },
				"expandedlicensing_licenseXml": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_licenseXml" },
				"expandedlicensing_obsoletedBy": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_obsoletedBy" },
				"expandedlicensing_seeAlso": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_seeAlso" }
				}] },
				"expandedlicensing_standardAdditionTemplate": { "$ref": "#/$defs/prop_expandedlicensing_LicenseAddition_expandedlicensing_standardAdditionTemplate" }
			},
			"required": ["expandedlicensing_additionText"]
		}] },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_additionText": { "type": "string" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_isDeprecatedAdditionId": { "type": "boolean" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_licenseXml": { "type": "string" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_obsoletedBy": { "type": "string" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_seeAlso": { "$ref": "#/$defs/anyURI" },
		"prop_expandedlicensing_LicenseAddition_expandedlicensing_standardAdditionTemplate": { "type": "string" },
		"expandedlicensing_ListedLicenseException": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_ListedLicenseException" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_ListedLicenseException_props" }] },
		"expandedlicensing_ListedLicenseException_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_ListedLicenseException" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ListedLicenseException_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_LicenseAddition_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_deprecatedVersion": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicenseException_expandedlicensing_deprecatedVersion" },
				"expandedlicensing_listVersionAdded": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicenseException_expandedlicensing_listVersionAdded" }
			}
		}] },
		"prop_expandedlicensing_ListedLicenseException_expandedlicensing_deprecatedVersion": { "type": "string" },
		"prop_expandedlicensing_ListedLicenseException_expandedlicensing_listVersionAdded": { "type": "string" },
		"extension_CdxPropertyEntry": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "extension_CdxPropertyEntry" }] }
			}
		}, { "$ref": "#/$defs/extension_CdxPropertyEntry_props" }] },
		"extension_CdxPropertyEntry_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/extension_CdxPropertyEntry" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"extension_CdxPropertyEntry_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {
				"extension_cdxPropName": { "$ref": "#/$defs/prop_extension_CdxPropertyEntry_extension_cdxPropName" },
				"extension_cdxPropValue": { "$ref": "#/$defs/prop_extension_CdxPropertyEntry_extension_cdxPropValue" }
			},
			"required": ["extension_cdxPropName"]
		}] },
		"prop_extension_CdxPropertyEntry_extension_cdxPropName": { "type": "string" },
		"prop_extension_CdxPropertyEntry_extension_cdxPropValue": { "type": "string" },
		"extension_Extension": { "allOf": [{
			"type": "object",
			"unevaluatedProperties": true,
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "allOf": [{ "$ref": "#/$defs/IRI" }, { "not": { "const": "extension_Extension" } }] }
			}
		}, { "$ref": "#/$defs/extension_Extension_props" }] },
		"extension_Extension_derived": { "anyOf": [{
			"type": "object",
			"anyOf": [{ "$ref": "#/$defs/extension_CdxPropertiesExtension" }, { "$ref": "#/$defs/extension_Extension_props" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"extension_Extension_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_CvssSeverityType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_CvssSeverityType" }] }
			}
		}, { "$ref": "#/$defs/security_CvssSeverityType_props" }] },
		"security_CvssSeverityType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/security_CvssSeverityType" }]
			},
			{ "const": "spdx:Security/CvssSeverityType/critical" },
			{ "const": "spdx:Security/CvssSeverityType/high" },
			{ "const": "spdx:Security/CvssSeverityType/low" },
			{ "const": "spdx:Security/CvssSeverityType/medium" },
			{ "const": "spdx:Security/CvssSeverityType/none" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"security_CvssSeverityType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_ExploitCatalogType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_ExploitCatalogType" }] }
			}
		}, { "$ref": "#/$defs/security_ExploitCatalogType_props" }] },
		"security_ExploitCatalogType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/security_ExploitCatalogType" }]
			},
			{ "const": "spdx:Security/ExploitCatalogType/kev" },
			{ "const": "spdx:Security/ExploitCatalogType/other" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"security_ExploitCatalogType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_SsvcDecisionType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_SsvcDecisionType" }] }
			}
		}, { "$ref": "#/$defs/security_SsvcDecisionType_props" }] },
		"security_SsvcDecisionType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/security_SsvcDecisionType" }]
			},
			{ "const": "spdx:Security/SsvcDecisionType/act" },
			{ "const": "spdx:Security/SsvcDecisionType/attend" },
			{ "const": "spdx:Security/SsvcDecisionType/track" },
			{ "const": "spdx:Security/SsvcDecisionType/trackStar" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"security_SsvcDecisionType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VexJustificationType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "security_VexJustificationType" }] }
			}
		}, { "$ref": "#/$defs/security_VexJustificationType_props" }] },
		"security_VexJustificationType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/security_VexJustificationType" }]
			},
			{ "const": "spdx:Security/VexJustificationType/componentNotPresent" },
			{ "const": "spdx:Security/VexJustificationType/inlineMitigationsAlreadyExist" },
			{ "const": "spdx:Security/VexJustificationType/vulnerableCodeCannotBeControlledByAdversary" },
			{ "const": "spdx:Security/VexJustificationType/vulnerableCodeNotInExecutePath" },
			{ "const": "spdx:Security/VexJustificationType/vulnerableCodeNotPresent" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"security_VexJustificationType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/Relationship_props" }, {
			"type": "object",
			"properties": {
				"suppliedBy": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_suppliedBy" },
				"security_assessedElement": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_assessedElement" },
				"security_modifiedTime": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_modifiedTime" },
				"security_publishedTime": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_publishedTime" },
				"security_withdrawnTime": { "$ref": "#/$defs/prop_security_VulnAssessmentRelationship_security_withdrawnTime" }
			}
		}] },
		"prop_security_VulnAssessmentRelationship_suppliedBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_security_VulnAssessmentRelationship_security_assessedElement": { "$ref": "#/$defs/software_SoftwareArtifact_derived" },
		"prop_security_VulnAssessmentRelationship_security_modifiedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_VulnAssessmentRelationship_security_publishedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_VulnAssessmentRelationship_security_withdrawnTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"simplelicensing_AnyLicenseInfo_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [
					{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" },
					{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
					{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" },
					{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" },
					{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
					{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" },
					{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" },
					{ "$ref": "#/$defs/simplelicensing_LicenseExpression" }
				]
			},
			{ "const": "expandedlicensing_NoAssertionLicense" },
			{ "const": "expandedlicensing_NoneLicense" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"simplelicensing_AnyLicenseInfo_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"simplelicensing_LicenseExpression": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "simplelicensing_LicenseExpression" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/simplelicensing_LicenseExpression_props" }] },
		"simplelicensing_LicenseExpression_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/simplelicensing_LicenseExpression" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"simplelicensing_LicenseExpression_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {
				"simplelicensing_customIdToUri": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_simplelicensing_LicenseExpression_simplelicensing_customIdToUri" }
				}] },
				"simplelicensing_licenseExpression": { "$ref": "#/$defs/prop_simplelicensing_LicenseExpression_simplelicensing_licenseExpression" },
				"simplelicensing_licenseListVersion": { "$ref": "#/$defs/prop_simplelicensing_LicenseExpression_simplelicensing_licenseListVersion" }
			},
			"required": ["simplelicensing_licenseExpression"]
		}] },
		"prop_simplelicensing_LicenseExpression_simplelicensing_customIdToUri": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_simplelicensing_LicenseExpression_simplelicensing_licenseExpression": { "type": "string" },
		"prop_simplelicensing_LicenseExpression_simplelicensing_licenseListVersion": {
			"pattern": "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
			"type": "string"
		},
		"simplelicensing_SimpleLicensingText": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "simplelicensing_SimpleLicensingText" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/simplelicensing_SimpleLicensingText_props" }] },
		"simplelicensing_SimpleLicensingText_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/simplelicensing_SimpleLicensingText" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"simplelicensing_SimpleLicensingText_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": { "simplelicensing_licenseText": { "$ref": "#/$defs/prop_simplelicensing_SimpleLicensingText_simplelicensing_licenseText" } },
			"required": ["simplelicensing_licenseText"]
		}] },
		"prop_simplelicensing_SimpleLicensingText_simplelicensing_licenseText": { "type": "string" },
		"software_ContentIdentifier": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_ContentIdentifier" }] }
			}
		}, { "$ref": "#/$defs/software_ContentIdentifier_props" }] },
		"software_ContentIdentifier_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_ContentIdentifier" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_ContentIdentifier_props": { "allOf": [{ "$ref": "#/$defs/IntegrityMethod_props" }, {
			"type": "object",
			"properties": {
				"software_contentIdentifierType": { "$ref": "#/$defs/prop_software_ContentIdentifier_software_contentIdentifierType" },
				"software_contentIdentifierValue": { "$ref": "#/$defs/prop_software_ContentIdentifier_software_contentIdentifierValue" }
			},
			"required": ["software_contentIdentifierType", "software_contentIdentifierValue"]
		}] },
		"prop_software_ContentIdentifier_software_contentIdentifierType": { "enum": ["gitoid", "swhid"] },
		"prop_software_ContentIdentifier_software_contentIdentifierValue": { "$ref": "#/$defs/anyURI" },
		"software_ContentIdentifierType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_ContentIdentifierType" }] }
			}
		}, { "$ref": "#/$defs/software_ContentIdentifierType_props" }] },
		"software_ContentIdentifierType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/software_ContentIdentifierType" }]
			},
			{ "const": "spdx:Software/ContentIdentifierType/gitoid" },
			{ "const": "spdx:Software/ContentIdentifierType/swhid" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"software_ContentIdentifierType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_FileKindType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_FileKindType" }] }
			}
		}, { "$ref": "#/$defs/software_FileKindType_props" }] },
		"software_FileKindType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/software_FileKindType" }]
			},
			{ "const": "spdx:Software/FileKindType/directory" },
			{ "const": "spdx:Software/FileKindType/file" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"software_FileKindType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_SbomType": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_SbomType" }] }
			}
		}, { "$ref": "#/$defs/software_SbomType_props" }] },
		"software_SbomType_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/software_SbomType" }]
			},
			{ "const": "spdx:Software/SbomType/analyzed" },
			{ "const": "spdx:Software/SbomType/build" },
			{ "const": "spdx:Software/SbomType/deployed" },
			{ "const": "spdx:Software/SbomType/design" },
			{ "const": "spdx:Software/SbomType/runtime" },
			{ "const": "spdx:Software/SbomType/source" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"software_SbomType_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_SoftwarePurpose": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "software_SoftwarePurpose" }] }
			}
		}, { "$ref": "#/$defs/software_SoftwarePurpose_props" }] },
		"software_SoftwarePurpose_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/software_SoftwarePurpose" }]
			},
			{ "const": "spdx:Software/SoftwarePurpose/application" },
			{ "const": "spdx:Software/SoftwarePurpose/archive" },
			{ "const": "spdx:Software/SoftwarePurpose/bom" },
			{ "const": "spdx:Software/SoftwarePurpose/configuration" },
			{ "const": "spdx:Software/SoftwarePurpose/container" },
			{ "const": "spdx:Software/SoftwarePurpose/data" },
			{ "const": "spdx:Software/SoftwarePurpose/device" },
			{ "const": "spdx:Software/SoftwarePurpose/deviceDriver" },
			{ "const": "spdx:Software/SoftwarePurpose/diskImage" },
			{ "const": "spdx:Software/SoftwarePurpose/documentation" },
			{ "const": "spdx:Software/SoftwarePurpose/evidence" },
			{ "const": "spdx:Software/SoftwarePurpose/executable" },
			{ "const": "spdx:Software/SoftwarePurpose/file" },
			{ "const": "spdx:Software/SoftwarePurpose/filesystemImage" },
			{ "const": "spdx:Software/SoftwarePurpose/firmware" },
			{ "const": "spdx:Software/SoftwarePurpose/framework" },
			{ "const": "spdx:Software/SoftwarePurpose/install" },
			{ "const": "spdx:Software/SoftwarePurpose/library" },
			{ "const": "spdx:Software/SoftwarePurpose/manifest" },
			{ "const": "spdx:Software/SoftwarePurpose/model" },
			{ "const": "spdx:Software/SoftwarePurpose/module" },
			{ "const": "spdx:Software/SoftwarePurpose/operatingSystem" },
			{ "const": "spdx:Software/SoftwarePurpose/other" },
			{ "const": "spdx:Software/SoftwarePurpose/patch" },
			{ "const": "spdx:Software/SoftwarePurpose/platform" },
			{ "const": "spdx:Software/SoftwarePurpose/requirement" },
			{ "const": "spdx:Software/SoftwarePurpose/source" },
			{ "const": "spdx:Software/SoftwarePurpose/specification" },
			{ "const": "spdx:Software/SoftwarePurpose/test" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"software_SoftwarePurpose_props": { "allOf": [{ "$ref": "#/$defs/SHACLClass" }, {
			"type": "object",
			"properties": {}
		}] },
		"build_Build": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "build_Build" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/build_Build_props" }] },
		"build_Build_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/build_Build" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"build_Build_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"build_buildEndTime": { "$ref": "#/$defs/prop_build_Build_build_buildEndTime" },
				"build_buildId": { "$ref": "#/$defs/prop_build_Build_build_buildId" },
				"build_buildStartTime": { "$ref": "#/$defs/prop_build_Build_build_buildStartTime" },
				"build_buildType": { "$ref": "#/$defs/prop_build_Build_build_buildType" },
				"build_configSourceDigest": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_configSourceDigest" }
				}] },
				"build_configSourceEntrypoint": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_configSourceEntrypoint" }
				}] },
				"build_configSourceUri": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_configSourceUri" }
				}] },
				"build_environment": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_environment" }
				}] },
				"build_parameter": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_build_Build_build_parameter" }
				}] }
			},
			"required": ["build_buildType"]
		}] },
		"prop_build_Build_build_buildEndTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_build_Build_build_buildId": { "type": "string" },
		"prop_build_Build_build_buildStartTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_build_Build_build_buildType": { "$ref": "#/$defs/anyURI" },
		"prop_build_Build_build_configSourceDigest": { "$ref": "#/$defs/Hash_derived" },
		"prop_build_Build_build_configSourceEntrypoint": { "type": "string" },
		"prop_build_Build_build_configSourceUri": { "$ref": "#/$defs/anyURI" },
		"prop_build_Build_build_environment": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_build_Build_build_parameter": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"Agent": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Agent" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Agent_props" }] },
		"Agent_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [
					{ "$ref": "#/$defs/Organization" },
					{ "$ref": "#/$defs/Person" },
					{ "$ref": "#/$defs/SoftwareAgent" },
					{ "$ref": "#/$defs/Agent" }
				]
			},
			{ "const": "SpdxOrganization" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"Agent_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"Annotation": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Annotation" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Annotation_props" }] },
		"Annotation_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Annotation" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Annotation_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"annotationType": { "$ref": "#/$defs/prop_Annotation_annotationType" },
				"contentType": { "$ref": "#/$defs/prop_Annotation_contentType" },
				"statement": { "$ref": "#/$defs/prop_Annotation_statement" },
				"subject": { "$ref": "#/$defs/prop_Annotation_subject" }
			},
			"required": ["annotationType", "subject"]
		}] },
		"prop_Annotation_annotationType": { "enum": ["other", "review"] },
		"prop_Annotation_contentType": {
			"pattern": "^[^\\/]+\\/[^\\/]+$",
			"type": "string"
		},
		"prop_Annotation_statement": { "type": "string" },
		"prop_Annotation_subject": { "$ref": "#/$defs/Element_derived" },
		"Artifact_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/ai_AIPackage" },
				{ "$ref": "#/$defs/dataset_DatasetPackage" },
				{ "$ref": "#/$defs/security_Vulnerability" },
				{ "$ref": "#/$defs/software_File" },
				{ "$ref": "#/$defs/software_Package" },
				{ "$ref": "#/$defs/software_Snippet" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Artifact_props": { "allOf": [{ "$ref": "#/$defs/Element_props" }, {
			"type": "object",
			"properties": {
				"builtTime": { "$ref": "#/$defs/prop_Artifact_builtTime" },
				"originatedBy": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Artifact_originatedBy" }
				}] },
				"releaseTime": { "$ref": "#/$defs/prop_Artifact_releaseTime" },
				"standardName": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Artifact_standardName" }
				}] },
				"suppliedBy": { "$ref": "#/$defs/prop_Artifact_suppliedBy" },
				"supportLevel": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_Artifact_supportLevel" }
				}] },
				"validUntilTime": { "$ref": "#/$defs/prop_Artifact_validUntilTime" }
			}
		}] },
		"prop_Artifact_builtTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Artifact_originatedBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_Artifact_releaseTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_Artifact_standardName": { "type": "string" },
		"prop_Artifact_suppliedBy": { "$ref": "#/$defs/Agent_derived" },
		"prop_Artifact_supportLevel": { "enum": [
			"deployed",
			"development",
			"endOfSupport",
			"limitedSupport",
			"noAssertion",
			"noSupport",
			"support"
		] },
		"prop_Artifact_validUntilTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"Bundle": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Bundle" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Bundle_props" }] },
		"Bundle_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/Bom" },
				{ "$ref": "#/$defs/software_Sbom" },
				{ "$ref": "#/$defs/Bundle" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Bundle_props": { "allOf": [{ "$ref": "#/$defs/ElementCollection_props" }, {
			"type": "object",
			"properties": { "context": { "$ref": "#/$defs/prop_Bundle_context" } }
		}] },
		"prop_Bundle_context": { "type": "string" },
		"Hash": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "Hash" }] }
			}
		}, { "$ref": "#/$defs/Hash_props" }] },
		"Hash_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Hash" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Hash_props": { "allOf": [{ "$ref": "#/$defs/IntegrityMethod_props" }, {
			"type": "object",
			"properties": {
				"algorithm": { "$ref": "#/$defs/prop_Hash_algorithm" },
				"hashValue": { "$ref": "#/$defs/prop_Hash_hashValue" }
			},
			"required": ["algorithm", "hashValue"]
		}] },
		"prop_Hash_algorithm": { "enum": [
			"adler32",
			"blake2b256",
			"blake2b384",
			"blake2b512",
			"blake3",
			"crystalsDilithium",
			"crystalsKyber",
			"falcon",
			"md2",
			"md4",
			"md5",
			"md6",
			"other",
			"sha1",
			"sha224",
			"sha256",
			"sha384",
			"sha3_224",
			"sha3_256",
			"sha3_384",
			"sha3_512",
			"sha512"
		] },
		"prop_Hash_hashValue": { "type": "string" },
		"LifecycleScopedRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "LifecycleScopedRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/LifecycleScopedRelationship_props" }] },
		"LifecycleScopedRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/LifecycleScopedRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"LifecycleScopedRelationship_props": { "allOf": [{ "$ref": "#/$defs/Relationship_props" }, {
			"type": "object",
			"properties": { "scope": { "$ref": "#/$defs/prop_LifecycleScopedRelationship_scope" } }
		}] },
		"prop_LifecycleScopedRelationship_scope": { "enum": [
			"build",
			"design",
			"development",
			"other",
			"runtime",
			"test"
		] },
		"Organization": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Organization" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Organization_props" }] },
		"Organization_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/Organization" }]
			},
			{ "const": "SpdxOrganization" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"Organization_props": { "allOf": [{ "$ref": "#/$defs/Agent_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"Person": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Person" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Person_props" }] },
		"Person_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/Person" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Person_props": { "allOf": [{ "$ref": "#/$defs/Agent_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"SoftwareAgent": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "SoftwareAgent" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/SoftwareAgent_props" }] },
		"SoftwareAgent_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/SoftwareAgent" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"SoftwareAgent_props": { "allOf": [{ "$ref": "#/$defs/Agent_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_ConjunctiveLicenseSet": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_ConjunctiveLicenseSet" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet_props" }] },
		"expandedlicensing_ConjunctiveLicenseSet_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ConjunctiveLicenseSet_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": { "expandedlicensing_member": { "oneOf": [{
				"type": "array",
				"minItems": 2,
				"items": { "$ref": "#/$defs/prop_expandedlicensing_ConjunctiveLicenseSet_expandedlicensing_member" }
			}] } },
			"required": ["expandedlicensing_member"]
		}] },
		"prop_expandedlicensing_ConjunctiveLicenseSet_expandedlicensing_member": { "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_derived" },
		"expandedlicensing_CustomLicenseAddition": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_CustomLicenseAddition" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition_props" }] },
		"expandedlicensing_CustomLicenseAddition_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_CustomLicenseAddition_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_LicenseAddition_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_DisjunctiveLicenseSet": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_DisjunctiveLicenseSet" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet_props" }] },
		"expandedlicensing_DisjunctiveLicenseSet_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_DisjunctiveLicenseSet_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": { "expandedlicensing_member": { "oneOf": [{
				"type": "array",
				"minItems": 2,
				"items": { "$ref": "#/$defs/prop_expandedlicensing_DisjunctiveLicenseSet_expandedlicensing_member" }
			}] } },
			"required": ["expandedlicensing_member"]
		}] },
		"prop_expandedlicensing_DisjunctiveLicenseSet_expandedlicensing_member": { "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_derived" },
		"expandedlicensing_ExtendableLicense_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
				{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
				{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ExtendableLicense_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_IndividualLicensingInfo": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_IndividualLicensingInfo" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo_props" }] },
		"expandedlicensing_IndividualLicensingInfo_derived": { "anyOf": [
			{
				"type": "object",
				"unevaluatedProperties": false,
				"anyOf": [{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" }]
			},
			{ "const": "expandedlicensing_NoAssertionLicense" },
			{ "const": "expandedlicensing_NoneLicense" },
			{ "$ref": "#/$defs/BlankNodeOrIRI" }
		] },
		"expandedlicensing_IndividualLicensingInfo_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_License_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_CustomLicense" }, { "$ref": "#/$defs/expandedlicensing_ListedLicense" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_License_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_isDeprecatedLicenseId": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_isDeprecatedLicenseId" },
				"expandedlicensing_isFsfLibre": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_isFsfLibre" },
				"expandedlicensing_isOsiApproved": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_isOsiApproved" },
				"expandedlicensing_licenseXml": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_licenseXml" },
				"expandedlicensing_obsoletedBy": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_obsoletedBy" },
				"expandedlicensing_seeAlso": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_seeAlso" }
				}] },
				"expandedlicensing_standardLicenseHeader": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_standardLicenseHeader" },
				"expandedlicensing_standardLicenseTemplate": { "$ref": "#/$defs/prop_expandedlicensing_License_expandedlicensing_standardLicenseTemplate" },
				"simplelicensing_licenseText": { "$ref": "#/$defs/prop_expandedlicensing_License_simplelicensing_licenseText" }
			},
			"required": ["simplelicensing_licenseText"]
		}] },
		"prop_expandedlicensing_License_expandedlicensing_isDeprecatedLicenseId": { "type": "boolean" },
		"prop_expandedlicensing_License_expandedlicensing_isFsfLibre": { "type": "boolean" },
		"prop_expandedlicensing_License_expandedlicensing_isOsiApproved": { "type": "boolean" },
		"prop_expandedlicensing_License_expandedlicensing_licenseXml": { "type": "string" },
		"prop_expandedlicensing_License_expandedlicensing_obsoletedBy": { "type": "string" },
		"prop_expandedlicensing_License_expandedlicensing_seeAlso": { "$ref": "#/$defs/anyURI" },
		"prop_expandedlicensing_License_expandedlicensing_standardLicenseHeader": { "type": "string" },
		"prop_expandedlicensing_License_expandedlicensing_standardLicenseTemplate": { "type": "string" },
		"prop_expandedlicensing_License_simplelicensing_licenseText": { "type": "string" },
		"expandedlicensing_ListedLicense": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_ListedLicense" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_ListedLicense_props" }] },
		"expandedlicensing_ListedLicense_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_ListedLicense" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_ListedLicense_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_License_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_deprecatedVersion": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicense_expandedlicensing_deprecatedVersion" },
				"expandedlicensing_listVersionAdded": { "$ref": "#/$defs/prop_expandedlicensing_ListedLicense_expandedlicensing_listVersionAdded" }
			}
		}] },
		"prop_expandedlicensing_ListedLicense_expandedlicensing_deprecatedVersion": { "type": "string" },
		"prop_expandedlicensing_ListedLicense_expandedlicensing_listVersionAdded": { "type": "string" },
		"expandedlicensing_OrLaterOperator": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_OrLaterOperator" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_OrLaterOperator_props" }] },
		"expandedlicensing_OrLaterOperator_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_OrLaterOperator_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_ExtendableLicense_props" }, {
			"type": "object",
			"properties": { "expandedlicensing_subjectLicense": { "$ref": "#/$defs/prop_expandedlicensing_OrLaterOperator_expandedlicensing_subjectLicense" } },
			"required": ["expandedlicensing_subjectLicense"]
		}] },
		"prop_expandedlicensing_OrLaterOperator_expandedlicensing_subjectLicense": { "$ref": "#/$defs/expandedlicensing_License_derived" },
		"expandedlicensing_WithAdditionOperator": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_WithAdditionOperator" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_WithAdditionOperator_props" }] },
		"expandedlicensing_WithAdditionOperator_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_WithAdditionOperator_props": { "allOf": [{ "$ref": "#/$defs/simplelicensing_AnyLicenseInfo_props" }, {
			"type": "object",
			"properties": {
				"expandedlicensing_subjectAddition": { "$ref": "#/$defs/prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectAddition" },
				"expandedlicensing_subjectExtendableLicense": { "$ref": "#/$defs/prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectExtendableLicense" }
			},
			"required": ["expandedlicensing_subjectAddition", "expandedlicensing_subjectExtendableLicense"]
		}] },
		"prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectAddition": { "$ref": "#/$defs/expandedlicensing_LicenseAddition_derived" },
		"prop_expandedlicensing_WithAdditionOperator_expandedlicensing_subjectExtendableLicense": { "$ref": "#/$defs/expandedlicensing_ExtendableLicense_derived" },
		"extension_CdxPropertiesExtension": { "allOf": [{
			"type": "object",
			"properties": {
				"@id": { "$ref": "#/$defs/BlankNodeOrIRI" },
				"type": { "oneOf": [{ "const": "extension_CdxPropertiesExtension" }] }
			}
		}, { "$ref": "#/$defs/extension_CdxPropertiesExtension_props" }] },
		"extension_CdxPropertiesExtension_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/extension_CdxPropertiesExtension" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"extension_CdxPropertiesExtension_props": { "allOf": [{ "$ref": "#/$defs/extension_Extension_props" }, {
			"type": "object",
			"properties": { "extension_cdxProperty": { "oneOf": [{
				"type": "array",
				"minItems": 1,
				"items": { "$ref": "#/$defs/prop_extension_CdxPropertiesExtension_extension_cdxProperty" }
			}] } },
			"required": ["extension_cdxProperty"]
		}] },
		"prop_extension_CdxPropertiesExtension_extension_cdxProperty": { "$ref": "#/$defs/extension_CdxPropertyEntry_derived" },
		"security_CvssV2VulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_CvssV2VulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship_props" }] },
		"security_CvssV2VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_CvssV2VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_score": { "$ref": "#/$defs/prop_security_CvssV2VulnAssessmentRelationship_security_score" },
				"security_vectorString": { "$ref": "#/$defs/prop_security_CvssV2VulnAssessmentRelationship_security_vectorString" }
			},
			"required": ["security_score", "security_vectorString"]
		}] },
		"prop_security_CvssV2VulnAssessmentRelationship_security_score": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_CvssV2VulnAssessmentRelationship_security_vectorString": { "type": "string" },
		"security_CvssV3VulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_CvssV3VulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship_props" }] },
		"security_CvssV3VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_CvssV3VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_score": { "$ref": "#/$defs/prop_security_CvssV3VulnAssessmentRelationship_security_score" },
				"security_severity": { "$ref": "#/$defs/prop_security_CvssV3VulnAssessmentRelationship_security_severity" },
				"security_vectorString": { "$ref": "#/$defs/prop_security_CvssV3VulnAssessmentRelationship_security_vectorString" }
			},
			"required": [
				"security_score",
				"security_severity",
				"security_vectorString"
			]
		}] },
		"prop_security_CvssV3VulnAssessmentRelationship_security_score": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_CvssV3VulnAssessmentRelationship_security_severity": { "enum": [
			"critical",
			"high",
			"low",
			"medium",
			"none"
		] },
		"prop_security_CvssV3VulnAssessmentRelationship_security_vectorString": { "type": "string" },
		"security_CvssV4VulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_CvssV4VulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship_props" }] },
		"security_CvssV4VulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_CvssV4VulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_score": { "$ref": "#/$defs/prop_security_CvssV4VulnAssessmentRelationship_security_score" },
				"security_severity": { "$ref": "#/$defs/prop_security_CvssV4VulnAssessmentRelationship_security_severity" },
				"security_vectorString": { "$ref": "#/$defs/prop_security_CvssV4VulnAssessmentRelationship_security_vectorString" }
			},
			"required": [
				"security_score",
				"security_severity",
				"security_vectorString"
			]
		}] },
		"prop_security_CvssV4VulnAssessmentRelationship_security_score": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_CvssV4VulnAssessmentRelationship_security_severity": { "enum": [
			"critical",
			"high",
			"low",
			"medium",
			"none"
		] },
		"prop_security_CvssV4VulnAssessmentRelationship_security_vectorString": { "type": "string" },
		"security_EpssVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_EpssVulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_EpssVulnAssessmentRelationship_props" }] },
		"security_EpssVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_EpssVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_percentile": { "$ref": "#/$defs/prop_security_EpssVulnAssessmentRelationship_security_percentile" },
				"security_probability": { "$ref": "#/$defs/prop_security_EpssVulnAssessmentRelationship_security_probability" }
			},
			"required": ["security_percentile", "security_probability"]
		}] },
		"prop_security_EpssVulnAssessmentRelationship_security_percentile": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"prop_security_EpssVulnAssessmentRelationship_security_probability": { "oneOf": [{ "type": "number" }, {
			"type": "string",
			"pattern": "^-?[0-9]+(\\.[0-9]*)?$"
		}] },
		"security_ExploitCatalogVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_ExploitCatalogVulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship_props" }] },
		"security_ExploitCatalogVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_ExploitCatalogVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_catalogType": { "$ref": "#/$defs/prop_security_ExploitCatalogVulnAssessmentRelationship_security_catalogType" },
				"security_exploited": { "$ref": "#/$defs/prop_security_ExploitCatalogVulnAssessmentRelationship_security_exploited" },
				"security_locator": { "$ref": "#/$defs/prop_security_ExploitCatalogVulnAssessmentRelationship_security_locator" }
			},
			"required": [
				"security_catalogType",
				"security_exploited",
				"security_locator"
			]
		}] },
		"prop_security_ExploitCatalogVulnAssessmentRelationship_security_catalogType": { "enum": ["kev", "other"] },
		"prop_security_ExploitCatalogVulnAssessmentRelationship_security_exploited": { "type": "boolean" },
		"prop_security_ExploitCatalogVulnAssessmentRelationship_security_locator": { "$ref": "#/$defs/anyURI" },
		"security_SsvcVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_SsvcVulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship_props" }] },
		"security_SsvcVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_SsvcVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": { "security_decisionType": { "$ref": "#/$defs/prop_security_SsvcVulnAssessmentRelationship_security_decisionType" } },
			"required": ["security_decisionType"]
		}] },
		"prop_security_SsvcVulnAssessmentRelationship_security_decisionType": { "enum": [
			"act",
			"attend",
			"track",
			"trackStar"
		] },
		"security_VexVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
				{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_statusNotes": { "$ref": "#/$defs/prop_security_VexVulnAssessmentRelationship_security_statusNotes" },
				"security_vexVersion": { "$ref": "#/$defs/prop_security_VexVulnAssessmentRelationship_security_vexVersion" }
			}
		}] },
		"prop_security_VexVulnAssessmentRelationship_security_statusNotes": { "type": "string" },
		"prop_security_VexVulnAssessmentRelationship_security_vexVersion": { "type": "string" },
		"security_Vulnerability": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_Vulnerability" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_Vulnerability_props" }] },
		"security_Vulnerability_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_Vulnerability" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_Vulnerability_props": { "allOf": [{ "$ref": "#/$defs/Artifact_props" }, {
			"type": "object",
			"properties": {
				"security_modifiedTime": { "$ref": "#/$defs/prop_security_Vulnerability_security_modifiedTime" },
				"security_publishedTime": { "$ref": "#/$defs/prop_security_Vulnerability_security_publishedTime" },
				"security_withdrawnTime": { "$ref": "#/$defs/prop_security_Vulnerability_security_withdrawnTime" }
			}
		}] },
		"prop_security_Vulnerability_security_modifiedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_Vulnerability_security_publishedTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_Vulnerability_security_withdrawnTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"software_SoftwareArtifact_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/ai_AIPackage" },
				{ "$ref": "#/$defs/dataset_DatasetPackage" },
				{ "$ref": "#/$defs/software_File" },
				{ "$ref": "#/$defs/software_Package" },
				{ "$ref": "#/$defs/software_Snippet" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_SoftwareArtifact_props": { "allOf": [{ "$ref": "#/$defs/Artifact_props" }, {
			"type": "object",
			"properties": {
				"software_additionalPurpose": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_additionalPurpose" }
				}] },
				"software_attributionText": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_attributionText" }
				}] },
				"software_contentIdentifier": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_contentIdentifier" }
				}] },
				"software_copyrightText": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_copyrightText" },
				"software_primaryPurpose": { "$ref": "#/$defs/prop_software_SoftwareArtifact_software_primaryPurpose" }
			}
		}] },
		"prop_software_SoftwareArtifact_software_additionalPurpose": { "enum": [
			"application",
			"archive",
			"bom",
			"configuration",
			"container",
			"data",
			"device",
			"deviceDriver",
			"diskImage",
			"documentation",
			"evidence",
			"executable",
			"file",
			"filesystemImage",
			"firmware",
			"framework",
			"install",
			"library",
			"manifest",
			"model",
			"module",
			"operatingSystem",
			"other",
			"patch",
			"platform",
			"requirement",
			"source",
			"specification",
			"test"
		] },
		"prop_software_SoftwareArtifact_software_attributionText": { "type": "string" },
		"prop_software_SoftwareArtifact_software_contentIdentifier": { "$ref": "#/$defs/software_ContentIdentifier_derived" },
		"prop_software_SoftwareArtifact_software_copyrightText": { "type": "string" },
		"prop_software_SoftwareArtifact_software_primaryPurpose": { "enum": [
			"application",
			"archive",
			"bom",
			"configuration",
			"container",
			"data",
			"device",
			"deviceDriver",
			"diskImage",
			"documentation",
			"evidence",
			"executable",
			"file",
			"filesystemImage",
			"firmware",
			"framework",
			"install",
			"library",
			"manifest",
			"model",
			"module",
			"operatingSystem",
			"other",
			"patch",
			"platform",
			"requirement",
			"source",
			"specification",
			"test"
		] },
		"Bom": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "Bom" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/Bom_props" }] },
		"Bom_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_Sbom" }, { "$ref": "#/$defs/Bom" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"Bom_props": { "allOf": [{ "$ref": "#/$defs/Bundle_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"expandedlicensing_CustomLicense": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "expandedlicensing_CustomLicense" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/expandedlicensing_CustomLicense_props" }] },
		"expandedlicensing_CustomLicense_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/expandedlicensing_CustomLicense" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"expandedlicensing_CustomLicense_props": { "allOf": [{ "$ref": "#/$defs/expandedlicensing_License_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VexAffectedVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_VexAffectedVulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship_props" }] },
		"security_VexAffectedVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexAffectedVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_actionStatement": { "$ref": "#/$defs/prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatement" },
				"security_actionStatementTime": { "$ref": "#/$defs/prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatementTime" }
			},
			"required": ["security_actionStatement"]
		}] },
		"prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatement": { "type": "string" },
		"prop_security_VexAffectedVulnAssessmentRelationship_security_actionStatementTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"security_VexFixedVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_VexFixedVulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship_props" }] },
		"security_VexFixedVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexFixedVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"security_VexNotAffectedVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_VexNotAffectedVulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship_props" }] },
		"security_VexNotAffectedVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexNotAffectedVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {
				"security_impactStatement": { "$ref": "#/$defs/prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatement" },
				"security_impactStatementTime": { "$ref": "#/$defs/prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatementTime" },
				"security_justificationType": { "$ref": "#/$defs/prop_security_VexNotAffectedVulnAssessmentRelationship_security_justificationType" }
			}
		}] },
		"prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatement": { "type": "string" },
		"prop_security_VexNotAffectedVulnAssessmentRelationship_security_impactStatementTime": {
			"type": "string",
			"allOf": [{ "pattern": "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-9]{2}:[0-9]{2})$" }, { "pattern": "^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }]
		},
		"prop_security_VexNotAffectedVulnAssessmentRelationship_security_justificationType": { "enum": [
			"componentNotPresent",
			"inlineMitigationsAlreadyExist",
			"vulnerableCodeCannotBeControlledByAdversary",
			"vulnerableCodeNotInExecutePath",
			"vulnerableCodeNotPresent"
		] },
		"security_VexUnderInvestigationVulnAssessmentRelationship": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "security_VexUnderInvestigationVulnAssessmentRelationship" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship_props" }] },
		"security_VexUnderInvestigationVulnAssessmentRelationship_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"security_VexUnderInvestigationVulnAssessmentRelationship_props": { "allOf": [{ "$ref": "#/$defs/security_VexVulnAssessmentRelationship_props" }, {
			"type": "object",
			"properties": {}
		}] },
		"software_File": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "software_File" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/software_File_props" }] },
		"software_File_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_File" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_File_props": { "allOf": [{ "$ref": "#/$defs/software_SoftwareArtifact_props" }, {
			"type": "object",
			"properties": {
				"contentType": { "$ref": "#/$defs/prop_software_File_contentType" },
				"software_fileKind": { "$ref": "#/$defs/prop_software_File_software_fileKind" }
			}
		}] },
		"prop_software_File_contentType": {
			"pattern": "^[^\\/]+\\/[^\\/]+$",
			"type": "string"
		},
		"prop_software_File_software_fileKind": { "enum": ["directory", "file"] },
		"software_Package": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "software_Package" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/software_Package_props" }] },
		"software_Package_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [
				{ "$ref": "#/$defs/ai_AIPackage" },
				{ "$ref": "#/$defs/dataset_DatasetPackage" },
				{ "$ref": "#/$defs/software_Package" }
			]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_Package_props": { "allOf": [{ "$ref": "#/$defs/software_SoftwareArtifact_props" }, {
			"type": "object",
			"properties": {
				"software_downloadLocation": { "$ref": "#/$defs/prop_software_Package_software_downloadLocation" },
				"software_homePage": { "$ref": "#/$defs/prop_software_Package_software_homePage" },
				"software_packageUrl": { "$ref": "#/$defs/prop_software_Package_software_packageUrl" },
				"software_packageVersion": { "$ref": "#/$defs/prop_software_Package_software_packageVersion" },
				"software_sourceInfo": { "$ref": "#/$defs/prop_software_Package_software_sourceInfo" }
			}
		}] },
		"prop_software_Package_software_downloadLocation": { "$ref": "#/$defs/anyURI" },
		"prop_software_Package_software_homePage": { "$ref": "#/$defs/anyURI" },
		"prop_software_Package_software_packageUrl": { "$ref": "#/$defs/anyURI" },
		"prop_software_Package_software_packageVersion": { "type": "string" },
		"prop_software_Package_software_sourceInfo": { "type": "string" },
		"software_Sbom": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "software_Sbom" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/software_Sbom_props" }] },
		"software_Sbom_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_Sbom" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_Sbom_props": { "allOf": [{ "$ref": "#/$defs/Bom_props" }, {
			"type": "object",
			"properties": { "software_sbomType": { "oneOf": [{
				"type": "array",
				"items": { "$ref": "#/$defs/prop_software_Sbom_software_sbomType" }
			}] } }
		}] },
		"prop_software_Sbom_software_sbomType": { "enum": [
			"analyzed",
			"build",
			"deployed",
			"design",
			"runtime",
			"source"
		] },
		"software_Snippet": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "software_Snippet" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/software_Snippet_props" }] },
		"software_Snippet_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/software_Snippet" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"software_Snippet_props": { "allOf": [{ "$ref": "#/$defs/software_SoftwareArtifact_props" }, {
			"type": "object",
			"properties": {
				"software_byteRange": { "$ref": "#/$defs/prop_software_Snippet_software_byteRange" },
				"software_lineRange": { "$ref": "#/$defs/prop_software_Snippet_software_lineRange" },
				"software_snippetFromFile": { "$ref": "#/$defs/prop_software_Snippet_software_snippetFromFile" }
			},
			"required": ["software_snippetFromFile"]
		}] },
		"prop_software_Snippet_software_byteRange": { "$ref": "#/$defs/PositiveIntegerRange_derived" },
		"prop_software_Snippet_software_lineRange": { "$ref": "#/$defs/PositiveIntegerRange_derived" },
		"prop_software_Snippet_software_snippetFromFile": { "$ref": "#/$defs/software_File_derived" },
		"ai_AIPackage": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "ai_AIPackage" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/ai_AIPackage_props" }] },
		"ai_AIPackage_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/ai_AIPackage" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"ai_AIPackage_props": { "allOf": [{ "$ref": "#/$defs/software_Package_props" }, {
			"type": "object",
			"properties": {
				"ai_autonomyType": { "$ref": "#/$defs/prop_ai_AIPackage_ai_autonomyType" },
				"ai_domain": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_domain" }
				}] },
				"ai_energyConsumption": { "$ref": "#/$defs/prop_ai_AIPackage_ai_energyConsumption" },
				"ai_hyperparameter": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_hyperparameter" }
				}] },
				"ai_informationAboutApplication": { "$ref": "#/$defs/prop_ai_AIPackage_ai_informationAboutApplication" },
				"ai_informationAboutTraining": { "$ref": "#/$defs/prop_ai_AIPackage_ai_informationAboutTraining" },
				"ai_limitation": { "$ref": "#/$defs/prop_ai_AIPackage_ai_limitation" },
				"ai_metric": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_metric" }
				}] },
				"ai_metricDecisionThreshold": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_metricDecisionThreshold" }
				}] },
				"ai_modelDataPreprocessing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_modelDataPreprocessing" }
				}] },
				"ai_modelExplainability": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_modelExplainability" }
				}] },
				"ai_safetyRiskAssessment": { "$ref": "#/$defs/prop_ai_AIPackage_ai_safetyRiskAssessment" },
				"ai_standardCompliance": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_standardCompliance" }
				}] },
				"ai_typeOfModel": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_ai_AIPackage_ai_typeOfModel" }
				}] },
				"ai_useSensitivePersonalInformation": { "$ref": "#/$defs/prop_ai_AIPackage_ai_useSensitivePersonalInformation" }
			}
		}] },
		"prop_ai_AIPackage_ai_autonomyType": { "enum": [
			"no",
			"noAssertion",
			"yes"
		] },
		"prop_ai_AIPackage_ai_domain": { "type": "string" },
		"prop_ai_AIPackage_ai_energyConsumption": { "$ref": "#/$defs/ai_EnergyConsumption_derived" },
		"prop_ai_AIPackage_ai_hyperparameter": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_ai_AIPackage_ai_informationAboutApplication": { "type": "string" },
		"prop_ai_AIPackage_ai_informationAboutTraining": { "type": "string" },
		"prop_ai_AIPackage_ai_limitation": { "type": "string" },
		"prop_ai_AIPackage_ai_metric": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_ai_AIPackage_ai_metricDecisionThreshold": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"prop_ai_AIPackage_ai_modelDataPreprocessing": { "type": "string" },
		"prop_ai_AIPackage_ai_modelExplainability": { "type": "string" },
		"prop_ai_AIPackage_ai_safetyRiskAssessment": { "enum": [
			"high",
			"low",
			"medium",
			"serious"
		] },
		"prop_ai_AIPackage_ai_standardCompliance": { "type": "string" },
		"prop_ai_AIPackage_ai_typeOfModel": { "type": "string" },
		"prop_ai_AIPackage_ai_useSensitivePersonalInformation": { "enum": [
			"no",
			"noAssertion",
			"yes"
		] },
		"dataset_DatasetPackage": { "allOf": [{
			"type": "object",
			"properties": {
				"spdxId": { "$ref": "#/$defs/IRI" },
				"type": { "oneOf": [{ "const": "dataset_DatasetPackage" }] }
			},
			"required": ["spdxId"]
		}, { "$ref": "#/$defs/dataset_DatasetPackage_props" }] },
		"dataset_DatasetPackage_derived": { "anyOf": [{
			"type": "object",
			"unevaluatedProperties": false,
			"anyOf": [{ "$ref": "#/$defs/dataset_DatasetPackage" }]
		}, { "$ref": "#/$defs/BlankNodeOrIRI" }] },
		"dataset_DatasetPackage_props": { "allOf": [{ "$ref": "#/$defs/software_Package_props" }, {
			"type": "object",
			"properties": {
				"dataset_anonymizationMethodUsed": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_anonymizationMethodUsed" }
				}] },
				"dataset_confidentialityLevel": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_confidentialityLevel" },
				"dataset_dataCollectionProcess": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_dataCollectionProcess" },
				"dataset_dataPreprocessing": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_dataPreprocessing" }
				}] },
				"dataset_datasetAvailability": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetAvailability" },
				"dataset_datasetNoise": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetNoise" },
				"dataset_datasetSize": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetSize" },
				"dataset_datasetType": { "oneOf": [{
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetType" }
				}] },
				"dataset_datasetUpdateMechanism": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_datasetUpdateMechanism" },
				"dataset_hasSensitivePersonalInformation": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_hasSensitivePersonalInformation" },
				"dataset_intendedUse": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_intendedUse" },
				"dataset_knownBias": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_knownBias" }
				}] },
				"dataset_sensor": { "oneOf": [{
					"type": "array",
					"items": { "$ref": "#/$defs/prop_dataset_DatasetPackage_dataset_sensor" }
				}] }
			},
			"required": ["dataset_datasetType"]
		}] },
		"prop_dataset_DatasetPackage_dataset_anonymizationMethodUsed": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_confidentialityLevel": { "enum": [
			"amber",
			"clear",
			"green",
			"red"
		] },
		"prop_dataset_DatasetPackage_dataset_dataCollectionProcess": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_dataPreprocessing": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_datasetAvailability": { "enum": [
			"clickthrough",
			"directDownload",
			"query",
			"registration",
			"scrapingScript"
		] },
		"prop_dataset_DatasetPackage_dataset_datasetNoise": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_datasetSize": {
			"type": "integer",
			"minimum": 0
		},
		"prop_dataset_DatasetPackage_dataset_datasetType": { "enum": [
			"audio",
			"categorical",
			"graph",
			"image",
			"noAssertion",
			"numeric",
			"other",
			"sensor",
			"structured",
			"syntactic",
			"text",
			"timeseries",
			"timestamp",
			"video"
		] },
		"prop_dataset_DatasetPackage_dataset_datasetUpdateMechanism": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_hasSensitivePersonalInformation": { "enum": [
			"no",
			"noAssertion",
			"yes"
		] },
		"prop_dataset_DatasetPackage_dataset_intendedUse": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_knownBias": { "type": "string" },
		"prop_dataset_DatasetPackage_dataset_sensor": { "$ref": "#/$defs/DictionaryEntry_derived" },
		"IRI": {
			"type": "string",
			"pattern": "^(?!_:).+:.+"
		},
		"BlankNode": {
			"type": "string",
			"pattern": "^_:.+"
		},
		"BlankNodeOrIRI": { "oneOf": [{ "$ref": "#/$defs/IRI" }, { "$ref": "#/$defs/BlankNode" }] },
		"anyURI": { "type": "string" },
		"SHACLClass": {
			"type": "object",
			"properties": { "type": { "oneOf": [{ "$ref": "#/$defs/IRI" }, { "enum": [
				"ai_EnergyConsumption",
				"ai_EnergyConsumptionDescription",
				"ai_EnergyUnitType",
				"ai_SafetyRiskAssessmentType",
				"AnnotationType",
				"CreationInfo",
				"DictionaryEntry",
				"ExternalIdentifier",
				"ExternalIdentifierType",
				"ExternalMap",
				"ExternalRef",
				"ExternalRefType",
				"HashAlgorithm",
				"IndividualElement",
				"LifecycleScopeType",
				"NamespaceMap",
				"PackageVerificationCode",
				"PositiveIntegerRange",
				"PresenceType",
				"ProfileIdentifierType",
				"Relationship",
				"RelationshipCompleteness",
				"RelationshipType",
				"SpdxDocument",
				"SupportType",
				"Tool",
				"dataset_ConfidentialityLevelType",
				"dataset_DatasetAvailabilityType",
				"dataset_DatasetType",
				"expandedlicensing_ListedLicenseException",
				"extension_CdxPropertyEntry",
				"security_CvssSeverityType",
				"security_ExploitCatalogType",
				"security_SsvcDecisionType",
				"security_VexJustificationType",
				"simplelicensing_LicenseExpression",
				"simplelicensing_SimpleLicensingText",
				"software_ContentIdentifier",
				"software_ContentIdentifierType",
				"software_FileKindType",
				"software_SbomType",
				"software_SoftwarePurpose",
				"build_Build",
				"Agent",
				"Annotation",
				"Bundle",
				"Hash",
				"LifecycleScopedRelationship",
				"Organization",
				"Person",
				"SoftwareAgent",
				"expandedlicensing_ConjunctiveLicenseSet",
				"expandedlicensing_CustomLicenseAddition",
				"expandedlicensing_DisjunctiveLicenseSet",
				"expandedlicensing_IndividualLicensingInfo",
				"expandedlicensing_ListedLicense",
				"expandedlicensing_OrLaterOperator",
				"expandedlicensing_WithAdditionOperator",
				"extension_CdxPropertiesExtension",
				"security_CvssV2VulnAssessmentRelationship",
				"security_CvssV3VulnAssessmentRelationship",
				"security_CvssV4VulnAssessmentRelationship",
				"security_EpssVulnAssessmentRelationship",
				"security_ExploitCatalogVulnAssessmentRelationship",
				"security_SsvcVulnAssessmentRelationship",
				"security_Vulnerability",
				"Bom",
				"expandedlicensing_CustomLicense",
				"security_VexAffectedVulnAssessmentRelationship",
				"security_VexFixedVulnAssessmentRelationship",
				"security_VexNotAffectedVulnAssessmentRelationship",
				"security_VexUnderInvestigationVulnAssessmentRelationship",
				"software_File",
				"software_Package",
				"software_Sbom",
				"software_Snippet",
				"ai_AIPackage",
				"dataset_DatasetPackage"
			] }] } },
			"required": ["type"]
		},
		"AnyClass": { "anyOf": [
			{ "$ref": "#/$defs/ai_EnergyConsumption" },
			{ "$ref": "#/$defs/ai_EnergyConsumptionDescription" },
			{ "$ref": "#/$defs/ai_EnergyUnitType" },
			{ "$ref": "#/$defs/ai_SafetyRiskAssessmentType" },
			{ "$ref": "#/$defs/AnnotationType" },
			{ "$ref": "#/$defs/CreationInfo" },
			{ "$ref": "#/$defs/DictionaryEntry" },
			{ "$ref": "#/$defs/ExternalIdentifier" },
			{ "$ref": "#/$defs/ExternalIdentifierType" },
			{ "$ref": "#/$defs/ExternalMap" },
			{ "$ref": "#/$defs/ExternalRef" },
			{ "$ref": "#/$defs/ExternalRefType" },
			{ "$ref": "#/$defs/HashAlgorithm" },
			{ "$ref": "#/$defs/IndividualElement" },
			{ "$ref": "#/$defs/LifecycleScopeType" },
			{ "$ref": "#/$defs/NamespaceMap" },
			{ "$ref": "#/$defs/PackageVerificationCode" },
			{ "$ref": "#/$defs/PositiveIntegerRange" },
			{ "$ref": "#/$defs/PresenceType" },
			{ "$ref": "#/$defs/ProfileIdentifierType" },
			{ "$ref": "#/$defs/Relationship" },
			{ "$ref": "#/$defs/RelationshipCompleteness" },
			{ "$ref": "#/$defs/RelationshipType" },
			{ "$ref": "#/$defs/SpdxDocument" },
			{ "$ref": "#/$defs/SupportType" },
			{ "$ref": "#/$defs/Tool" },
			{ "$ref": "#/$defs/dataset_ConfidentialityLevelType" },
			{ "$ref": "#/$defs/dataset_DatasetAvailabilityType" },
			{ "$ref": "#/$defs/dataset_DatasetType" },
			{ "$ref": "#/$defs/expandedlicensing_ListedLicenseException" },
			{ "$ref": "#/$defs/extension_CdxPropertyEntry" },
			{ "$ref": "#/$defs/security_CvssSeverityType" },
			{ "$ref": "#/$defs/security_ExploitCatalogType" },
			{ "$ref": "#/$defs/security_SsvcDecisionType" },
			{ "$ref": "#/$defs/security_VexJustificationType" },
			{ "$ref": "#/$defs/simplelicensing_LicenseExpression" },
			{ "$ref": "#/$defs/simplelicensing_SimpleLicensingText" },
			{ "$ref": "#/$defs/software_ContentIdentifier" },
			{ "$ref": "#/$defs/software_ContentIdentifierType" },
			{ "$ref": "#/$defs/software_FileKindType" },
			{ "$ref": "#/$defs/software_SbomType" },
			{ "$ref": "#/$defs/software_SoftwarePurpose" },
			{ "$ref": "#/$defs/build_Build" },
			{ "$ref": "#/$defs/Agent" },
			{ "$ref": "#/$defs/Annotation" },
			{ "$ref": "#/$defs/Bundle" },
			{ "$ref": "#/$defs/Hash" },
			{ "$ref": "#/$defs/LifecycleScopedRelationship" },
			{ "$ref": "#/$defs/Organization" },
			{ "$ref": "#/$defs/Person" },
			{ "$ref": "#/$defs/SoftwareAgent" },
			{ "$ref": "#/$defs/expandedlicensing_ConjunctiveLicenseSet" },
			{ "$ref": "#/$defs/expandedlicensing_CustomLicenseAddition" },
			{ "$ref": "#/$defs/expandedlicensing_DisjunctiveLicenseSet" },
			{ "$ref": "#/$defs/expandedlicensing_IndividualLicensingInfo" },
			{ "$ref": "#/$defs/expandedlicensing_ListedLicense" },
			{ "$ref": "#/$defs/expandedlicensing_OrLaterOperator" },
			{ "$ref": "#/$defs/expandedlicensing_WithAdditionOperator" },
			{ "$ref": "#/$defs/extension_CdxPropertiesExtension" },
			{ "$ref": "#/$defs/security_CvssV2VulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_CvssV3VulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_CvssV4VulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_EpssVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_ExploitCatalogVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_SsvcVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_Vulnerability" },
			{ "$ref": "#/$defs/Bom" },
			{ "$ref": "#/$defs/expandedlicensing_CustomLicense" },
			{ "$ref": "#/$defs/security_VexAffectedVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_VexFixedVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_VexNotAffectedVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/security_VexUnderInvestigationVulnAssessmentRelationship" },
			{ "$ref": "#/$defs/software_File" },
			{ "$ref": "#/$defs/software_Package" },
			{ "$ref": "#/$defs/software_Sbom" },
			{ "$ref": "#/$defs/software_Snippet" },
			{ "$ref": "#/$defs/ai_AIPackage" },
			{ "$ref": "#/$defs/dataset_DatasetPackage" }
		] }
	}
};

// packages/shared/src/formats/sbom/spdx-schema.ts
const SCHEMAS = /* @__PURE__ */ new Map([
	["SPDX-2.2", corrected(spdx_2_2_schema_default)],
	["SPDX-2.3", {
		...spdx_2_3_schema_default,
		$schema: "http://json-schema.org/draft-07/schema#"
	}],
	["SPDX-3.0.0", spdx_3_0_0_schema_default],
	["SPDX-3.0.1", spdx_3_0_1_schema_default]
]);
const compiled = /* @__PURE__ */ new Map();
/** The validator for an SPDX JSON version (`SPDX-2.2` to `SPDX-3.0.1`), compiled at first use; null for a version that has none here. */
function spdxSchema(version) {
	const schema = SCHEMAS.get(version);
	if (schema === void 0) return null;
	const validate = compiled.get(version) ?? compileSchema(schema, {});
	compiled.set(version, validate);
	return validate;
}
/**
* The corrections that the project published as 2.2.2 for documents of `SPDX-2.2`: words that its specification spells so, and fields that
* it demands. The package that keeps the schemas has the first one only. Source: spdx-spec, `schemas/2.2.2/spdx-schema.json`.
*/
function corrected(first) {
	const schema = structuredClone(first);
	const { creationInfo, packages, files, snippets, relationships } = schema.properties;
	schema.required.push("documentNamespace");
	creationInfo.required.push("creators");
	const { referenceCategory } = packages.items.properties.externalRefs.items.properties;
	referenceCategory.enum.push("PACKAGE-MANAGER", "PERSISTENT-ID", "PERSISTENT_ID");
	files.items.required.push("checksums", "licenseInfoInFiles");
	snippets.items.required = [
		"SPDXID",
		"copyrightText",
		"licenseConcluded",
		"ranges",
		"snippetFromFile"
	];
	relationships.items.properties.relationshipType.enum.push("AMENDS");
	return schema;
}

// packages/shared/src/tools/spdx.ts
/** An SPDX SBOM in JSON, 2.2 to 3.0.1, as a finished report. */
const spdx = {
	...FINISHED_FORMAT,
	id: "spdx",
	homepage: "https://spdx.dev",
	reproduce: "syft scan . -o spdx-json@2.3",
	read
};
function read(output, expectation) {
	const report = jsonReport(output, expectation, "sbom.spdx.json", AnySpdx);
	if (!report.ok) return unreadable("spdx", expectation, [report.doubt]);
	const { version, packages, contents, paths } = readSpdx(report.value);
	return judgeInventory({
		format: "spdx",
		version,
		entries: packages,
		contents,
		paths
	}, report.document, spdxSchema(version), output, expectation);
}

export { spdx };