/** Fields of Microsoft Graph that are asked for: what facts are made of, and no more. */
export const userFields =
  'id,displayName,userPrincipalName,accountEnabled,createdDateTime,appId,servicePrincipalType,appOwnerOrganizationId,alternativeNames'
export const servicePrincipalFields =
  'id,appId,displayName,servicePrincipalType,alternativeNames,accountEnabled,appOwnerOrganizationId,createdDateTime,appRoles,passwordCredentials,keyCredentials'
