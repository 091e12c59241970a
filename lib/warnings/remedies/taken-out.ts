/** What Bicep can say of deleting: leaving something out of a template deletes it only where a stack deployed it. */
export const outOfTemplate =
  '// Take these out of the template and deploy it as a stack, which then deletes them:\n// az stack group create --action-on-unmanage deleteResources …'

/** Destroys what Terraform made. https://developer.hashicorp.com/terraform/language/block/removed */
export const removedBlock = (type: string) => `removed {
  from = ${type}.<its name in the configuration>
  lifecycle {
    destroy = true
  }
}`
