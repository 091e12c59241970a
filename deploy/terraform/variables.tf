variable "location" {
  description = "Where everything stands."
  type        = string
}

variable "management_group" {
  description = "The management group whose subscriptions are read; the tenant's id for all of it."
  type        = string
}

variable "image" {
  description = "The image, by digest."
  type        = string
}

variable "public_url" {
  description = "The https address that people type, without a slash at the end."
  type        = string
  validation {
    condition     = can(regex("^https://[^/]+$", var.public_url))
    error_message = "Give an https address without a path."
  }
}

variable "max_replicas" {
  description = "How many replicas run at most."
  type        = number
  default     = 1
}
